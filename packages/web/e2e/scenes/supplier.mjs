import { give, openRow, pickRows, press, pressWithin, wait } from './steps.mjs';

/** A list of which every row is refused, so that looking changes nothing. */
const refusedSkus = [
  'SKU,Name,Weight (g)',
  'NEW-1,,300',
  'NEW-2,Teak tray,heavy',
  'NEW-3,Coaster set,-20',
].join('\r\n');

const importRefused = [
  press('Lists'),
  press('Import SKUs', 'menuitem'),
  give('new-goods.csv', refusedSkus),
  pressWithin('Take it in'),
  wait('See it', 'link'),
];

const supplier = (name, at, ...steps) => ({ name, as: 'nusa', at, steps });

/** A supplier's dialogs, panels and pages of one thing. */
export const supplierScenes = [
  supplier('supplier-order', '/supplier/orders', openRow()),
  supplier('supplier-order-shipped', '/supplier/orders?tab=shipped', openRow()),
  supplier('supplier-orders-picked', '/supplier/orders', pickRows(3)),
  supplier('supplier-order-ship', '/supplier/orders', press('Ship')),
  supplier('supplier-order-send-back', '/supplier/orders', openRow(), press('Send back')),
  supplier('supplier-withdrawal-approve', '/supplier/withdrawals', press('Approve')),
  supplier('supplier-withdrawal-refuse', '/supplier/withdrawals', press('Refuse')),
  supplier('supplier-product', '/supplier/products', openRow()),
  supplier('supplier-product-prices', '/supplier/products', openRow(), press('Prices', 'tab')),
  supplier('supplier-product-add', '/supplier/products', press('Add product')),
  supplier('supplier-products-picked', '/supplier/products', pickRows(3)),
  {
    ...supplier('supplier-products-columns', '/supplier/products', press('Columns')),
    sizes: ['desktop'],
  },
  supplier('supplier-products-filter', '/supplier/products', press('Category')),
  supplier('supplier-products-none-found', '/supplier/products?q=nothing+is+called+so'),
  supplier(
    'supplier-products-import',
    '/supplier/products',
    press('Lists'),
    press('Import SKUs', 'menuitem'),
  ),
  supplier('supplier-products-import-refused', '/supplier/products', ...importRefused),
  supplier('job', '/supplier/products', ...importRefused, press('See it', 'link'), wait('NEW-2')),
  supplier('supplier-product-page', '/supplier/products', openRow(), press('Open page', 'link')),
  supplier('supplier-warehouse-add', '/supplier/warehouses', press('Add warehouse')),
  supplier('supplier-level-add', '/supplier/levels', press('Add level')),
  supplier('supplier-application-approve', '/supplier/distributors', press('Approve')),
  supplier('supplier-application-reject', '/supplier/distributors', press('Reject')),
  supplier('supplier-distributor-pending', '/supplier/distributors', openRow()),
  supplier('supplier-distributor', '/supplier/distributors?tab=partnered', openRow()),
  supplier('supplier-invitation-new', '/supplier/invitations', press('New link')),
  supplier('supplier-account', '/supplier/accounts', openRow()),
  supplier('supplier-account-book', '/supplier/accounts', openRow(), press('Manual bookkeeping')),
  supplier('supplier-account-credit', '/supplier/accounts', openRow(), press('Credit')),
  supplier('supplier-account-proved', '/supplier/accounts', openRow(), press(/^Checked/)),
];
