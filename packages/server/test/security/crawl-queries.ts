import type { CrawlWorld, Role } from './crawl-world.ts';

type Ids = CrawlWorld['ids'];

/** Where a field with arguments is reached, who asks, and what it is asked with. */
export interface AskedField {
  readonly by: Role;
  /** Around the field, from the root; the field stands at the dots. */
  readonly within: (ids: Ids) => string;
  readonly args: (ids: Ids) => Readonly<Record<string, unknown>>;
}

const field = (
  by: Role,
  within: AskedField['within'],
  args: AskedField['args'] = () => ({}),
): AskedField => ({ by, within, args });

const page = { first: 20 };
const viewer = () => 'viewer { ... }';
const supplying = () => 'viewer { supplier { ... } }';
const distributing = () => 'viewer { distributor { ... } }';
const account = (ids: Ids) => `viewer { supplier { account(id: "${ids.account}") { ... } } }`;
const product = (ids: Ids) => `viewer { supplier { sku(id: "${ids.sku}") { product { ... } } } }`;

const sides = (
  name: string,
  args: AskedField['args'],
  supplierArgs: AskedField['args'] = args,
): Record<string, AskedField> => ({
  [`SupplierSide.${name}`]: field('supplier', supplying, supplierArgs),
  [`DistributorSide.${name}`]: field('distributor', distributing, args),
});

/** Every field below the root of queries that takes an id, a cursor or a link. */
export const ASKED: Readonly<Record<string, AskedField>> = {
  'Query.claimsPreview': field(
    'distributor',
    () => '...',
    ({ unclaimed }) => ({ items: [{ skuId: unclaimed, localCode: 'MINE-1' }] }),
  ),
  'Query.invitationPreview': field(
    'applicant',
    () => '...',
    ({ link }) => ({ link }),
  ),
  'Viewer.job': field('supplier', viewer, ({ job }) => ({ id: job })),
  'Viewer.jobs': field('supplier', viewer, () => page),
  'Viewer.notifications': field('distributor', viewer, () => page),
  'Organisation.members': field(
    'supplier',
    () => 'viewer { organisation { ... } }',
    () => page,
  ),
  'Job.rows': field(
    'supplier',
    (ids) => `viewer { job(id: "${ids.job}") { ... } }`,
    () => page,
  ),
  'Account.entries': field('supplier', account, ({ processing }) => ({
    ...page,
    orderId: processing,
  })),
  'Account.months': field('supplier', account, ({ processing }) => ({
    timeZone: 'Asia/Kuala_Lumpur',
    orderId: processing,
  })),
  'Account.orderSettlement': field('supplier', account, ({ processing }) => ({
    orderId: processing,
  })),
  'DistributionProduct.priceFor': field('supplier', product, ({ distributorOrg }) => ({
    distributorId: distributorOrg,
  })),
  'DistributionProduct.holders': field('supplier', product, () => page),
  'DistributionProduct.priceChanges': field('supplier', product, () => page),
  ...sides('account', (ids) => ({ id: ids.account })),
  ...sides('accounts', () => page),
  ...sides('partnership', (ids) => ({ id: ids.partnership })),
  ...sides(
    'sku',
    (ids) => ({ id: ids.localSku }),
    (ids) => ({ id: ids.sku }),
  ),
  ...sides('skus', () => page),
  ...sides(
    'partnerships',
    () => page,
    ({ level }) => ({ ...page, levelIds: [level] }),
  ),
  ...sides(
    'stockMovements',
    (ids) => ({ ...page, localSkuIds: [ids.claimedSku], supplierWarehouseIds: [ids.mapped] }),
    (ids) => ({ ...page, skuIds: [ids.sku], warehouseIds: [ids.warehouse] }),
  ),
  'DistributorSide.stockMovementBatches': field('distributor', distributing, (ids) => ({
    ...page,
    localSkuIds: [ids.claimedSku],
    supplierWarehouseIds: [ids.mapped],
  })),
  'DistributorSide.allocationTrial': field('distributor', distributing, (ids) => ({
    input: { storeId: ids.store, country: 'MY', skuId: ids.claimedSku },
  })),
  'DistributorSide.buyerOrder': field('distributor', distributing, (ids) => ({
    id: ids.buyerOrder,
  })),
  'DistributorSide.buyerOrders': field('distributor', distributing, ({ store }) => ({
    ...page,
    state: 'TO_PACK',
    storeIds: [store],
  })),
  'DistributorSide.claim': field('distributor', distributing, ({ claim }) => ({ id: claim })),
  'DistributorSide.distributionOrder': field('distributor', distributing, ({ toPush }) => ({
    id: toPush,
  })),
  'DistributorSide.distributionOrders': field(
    'distributor',
    distributing,
    ({ supplierOrg, claimedSku, store }) => ({
      ...page,
      supplierIds: [supplierOrg],
      storeIds: [store],
      skuId: claimedSku,
    }),
  ),
  'DistributorSide.inventory': field('distributor', distributing, (ids) => ({
    ...page,
    supplierIds: [ids.supplierOrg],
    localSkuIds: [ids.claimedSku],
    supplierWarehouseIds: [ids.mapped],
  })),
  'DistributorSide.listings': field('distributor', distributing, ({ store }) => ({
    ...page,
    storeId: store,
  })),
  'DistributorSide.product': field('distributor', distributing, ({ sku }) => ({ skuId: sku })),
  'DistributorSide.products': field('distributor', distributing, ({ supplierOrg }) => ({
    ...page,
    tab: 'UNCLAIMED',
    supplierIds: [supplierOrg],
  })),
  'DistributorSide.pushPreview': field('distributor', distributing, ({ toPush }) => ({
    orderIds: [toPush],
  })),
  'SupplierSide.feesInForce': field('supplier', supplying, ({ level }) => ({ levelId: level })),
  'SupplierSide.invitations': field('supplier', supplying, () => page),
  'SupplierSide.stock': field('supplier', supplying, ({ warehouse }) => ({
    ...page,
    warehouseIds: [warehouse],
  })),
  'SupplierSide.supplyOrder': field('supplier', supplying, ({ pushed }) => ({ id: pushed })),
  'SupplierSide.supplyOrders': field('supplier', supplying, (ids) => ({
    ...page,
    distributorIds: [ids.distributorOrg],
    warehouseIds: [ids.warehouse],
    skuId: ids.sku,
  })),
  'SupplierSide.withdrawals': field('supplier', supplying, () => ({ ...page, state: 'OPEN' })),
  'SupplierSide.warehouses': field('supplier', supplying, () => page),
};
