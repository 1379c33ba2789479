import { plainText } from './order-cells.rules.ts';
import type { Cells, MarketplaceStatus, OrderFormat } from './order-draft.rules.ts';
import { type OrderColumns, readOrderLine } from './read-order-line.rules.ts';

const COLUMNS: OrderColumns = {
  orderNo: 'Order ID',
  status: 'Order Status',
  sku: ['SKU Reference No.', 'Parent SKU Reference No.'],
  productName: 'Product Name',
  variation: 'Variation Name',
  quantity: 'Quantity',
  unitPrice: 'Deal Price',
  orderedAt: 'Order Creation Date',
  paidAt: 'Order Paid Time',
  name: 'Receiver Name',
  phone: 'Phone Number',
  country: 'Country',
  province: 'Province',
  city: ['City'],
  district: ['District', 'Town'],
  postcode: ['Zip Code'],
  address: ['Delivery Address'],
  note: 'Remark from buyer',
  carrier: 'Shipping Option',
  trackingNo: 'Tracking Number*',
};

const STATUSES: Readonly<Record<string, MarketplaceStatus>> = {
  'to ship': 'TO_SHIP',
  'ready to ship': 'TO_SHIP',
  processed: 'TO_SHIP',
  unpaid: 'UNPAID',
  'to cancel': 'CANCEL_REQUESTED',
  'in cancel': 'CANCEL_REQUESTED',
  'cancellation requested': 'CANCEL_REQUESTED',
  cancelled: 'CANCELLED',
  canceled: 'CANCELLED',
  shipping: 'SHIPPED',
  shipped: 'SHIPPED',
  'to receive': 'SHIPPED',
  delivered: 'SHIPPED',
  'to return': 'SHIPPED',
  completed: 'SHIPPED',
};

/** The order export of Shopee's Seller Centre. */
export const shopeeFormat: OrderFormat = {
  columns: Object.values(COLUMNS).flat(),
  required: [
    'Order ID',
    'Order Status',
    'Order Creation Date',
    'Product Name',
    'SKU Reference No.',
    'Deal Price',
    'Quantity',
    'Receiver Name',
    'Phone Number',
    'Delivery Address',
  ],
  orderColumn: COLUMNS.orderNo,
  isExplanation: () => false,
  readLine: (cells, store) => readOrderLine(COLUMNS, statusOf(cells), cells, store),
};

function statusOf(cells: Cells): MarketplaceStatus | null {
  const text = plainText(cells(COLUMNS.status)).toLowerCase();
  // "Shipped" orders that await the buyer's word carry the deadline in the same cell.
  return STATUSES[text] ?? (text.startsWith('order received') ? 'SHIPPED' : null);
}
