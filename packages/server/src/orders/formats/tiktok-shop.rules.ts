import { plainText } from './order-cells.rules.ts';
import type { Cells, MarketplaceStatus, OrderFormat } from './order-draft.rules.ts';
import { type OrderColumns, readOrderLine } from './read-order-line.rules.ts';

const COLUMNS: OrderColumns = {
  orderNo: 'Order ID',
  status: 'Order Status',
  sku: ['Seller SKU', 'SKU ID'],
  productName: 'Product Name',
  variation: 'Variation',
  quantity: 'Quantity',
  unitPrice: 'SKU Unit Original Price',
  orderedAt: 'Created Time',
  paidAt: 'Paid Time',
  name: 'Recipient',
  phone: 'Phone #',
  country: 'Country',
  province: 'Province',
  // Each country's export names its own levels.
  city: ['City', 'Regency and City', 'Municipality'],
  district: ['District', 'Districts', 'Commune', 'Villages'],
  postcode: ['Zipcode', 'Zip Code', 'Post Code'],
  address: ['Detail Address', 'Additional address information'],
  note: 'Buyer Message',
  carrier: 'Shipping Provider Name',
  trackingNo: 'Tracking ID',
};

const CANCEL_TYPE = 'Cancelation/Return Type';

const STATUSES: Readonly<Record<string, MarketplaceStatus>> = {
  'to ship': 'TO_SHIP',
  'awaiting shipment': 'TO_SHIP',
  'awaiting collection': 'TO_SHIP',
  unpaid: 'UNPAID',
  'on hold': 'UNPAID',
  shipped: 'SHIPPED',
  'in transit': 'SHIPPED',
  delivered: 'SHIPPED',
  completed: 'SHIPPED',
  canceled: 'CANCELLED',
  cancelled: 'CANCELLED',
};

/** The order list of TikTok Shop's Seller Center, as CSV or XLSX. */
export const tiktokShopFormat: OrderFormat = {
  columns: [...Object.values(COLUMNS).flat(), CANCEL_TYPE],
  required: [
    'Order ID',
    'Order Status',
    'Seller SKU',
    'Product Name',
    'Quantity',
    'SKU Unit Original Price',
    'Created Time',
    'Recipient',
    'Phone #',
    'Country',
    'Detail Address',
  ],
  orderColumn: COLUMNS.orderNo,
  // The line under the header tells in words what each column holds; an order number is digits.
  isExplanation: (cells) => /^\D+$/.test(plainText(cells(COLUMNS.orderNo))),
  readLine: (cells, store) => readOrderLine(COLUMNS, statusOf(cells), cells, store),
};

function statusOf(cells: Cells): MarketplaceStatus | null {
  const status = STATUSES[plainText(cells(COLUMNS.status)).toLowerCase()] ?? null;
  // A buyer's request to cancel shows beside an order that is still to be shipped.
  const asks = plainText(cells(CANCEL_TYPE)).toLowerCase() === 'cancel';
  return status === 'TO_SHIP' && asks ? 'CANCEL_REQUESTED' : status;
}
