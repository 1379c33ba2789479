import { openRow, pickRows, press, wait } from './steps.mjs';

const distributor = (name, at, ...steps) => ({ name, as: 'aisyah', at, steps });
const orders = '/distributor/orders/distribution';

/** A distributor's dialogs, panels and pages of one thing. */
export const distributorScenes = [
  distributor('distributor-order', orders, openRow()),
  distributor('distributor-order-failed', `${orders}?tab=push-failed`, openRow()),
  distributor('distributor-order-pushed', `${orders}?tab=pushed`, openRow()),
  distributor('distributor-order-withdrawing', `${orders}?tab=withdrawing`, openRow()),
  distributor('distributor-orders-picked', orders, pickRows(3)),
  distributor('distributor-push', orders, press('Push'), wait(/^Balance/)),
  distributor(
    'distributor-push-many',
    orders,
    pickRows(5),
    press('Push 5 orders'),
    wait(/^Balance/),
  ),
  distributor(
    'distributor-push-refused',
    `${orders}?tab=push-failed`,
    pickRows(3),
    press(/^Push \d/),
    wait(/^Balance/),
  ),
  distributor('distributor-withdraw', `${orders}?tab=pushed`, press('Withdraw')),
  distributor('distributor-buyer-order', '/distributor/orders/to-pack', openRow()),
  distributor('distributor-to-pack-picked', '/distributor/orders/to-pack', pickRows(2)),
  distributor('distributor-orders-import', '/distributor/orders/to-pack', press('Import orders')),
  distributor('distributor-product', '/distributor/products', openRow()),
  distributor(
    'distributor-product-page',
    '/distributor/products',
    openRow(),
    press('Open page', 'link'),
  ),
  distributor('distributor-product-unclaimed', '/distributor/products?tab=unclaimed', openRow()),
  distributor('distributor-product-expired', '/distributor/products?tab=expired', openRow()),
  distributor(
    'distributor-claim',
    '/distributor/products?tab=unclaimed',
    pickRows(2),
    press('Claim 2 products'),
  ),
  distributor('distributor-sku', '/distributor/skus', openRow()),
  distributor('distributor-sku-add', '/distributor/skus', press('Add SKU')),
  distributor('distributor-store-add', '/distributor/stores', press('Add store')),
  distributor('distributor-supplier', '/distributor/suppliers', openRow()),
  distributor('distributor-supplier-bind', '/distributor/suppliers', press('Bind supplier')),
  distributor('distributor-warehouse-create', '/distributor/warehouses', press('Create and map')),
  distributor('distributor-statement', '/distributor/balance', openRow()),
  {
    name: 'distributor-suppliers-rejected',
    as: 'lion',
    at: '/distributor/suppliers?tab=rejected',
    steps: [],
  },
];
