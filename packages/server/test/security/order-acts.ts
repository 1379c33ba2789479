import { buyerOrder } from '../../src/testing/orders.ts';
import { type Act, byApplicant, byDistributor, bySupplier, freshKey } from './act.ts';

/** What distributors do, and what both sides do with orders. */
export const orderActs: Readonly<Record<string, Act>> = {
  storeCreate: byDistributor('DISTRIBUTOR_PRODUCTS', () => ({
    platform: 'SHOPEE',
    nickname: 'Second',
    country: 'MY',
    currency: 'MYR',
  })),
  storeUpdate: byDistributor('DISTRIBUTOR_PRODUCTS', (_, { store }) => ({
    storeId: store,
    nickname: 'Renamed',
  })),
  listingMap: byDistributor('DISTRIBUTOR_PRODUCTS', (_, { store, localSku }) => ({
    storeId: store,
    platformSku: 'LISTING-NEW',
    skuId: localSku,
  })),
  listingUnmap: byDistributor('DISTRIBUTOR_PRODUCTS', (_, { listing }) => ({ listingId: listing })),
  listingImport: byDistributor('DISTRIBUTOR_PRODUCTS', (_, { listingList }) => ({
    fileId: listingList,
  })),
  claimsCreate: byDistributor('DISTRIBUTOR_PRODUCTS', (_, { unclaimed }) => ({
    items: [{ skuId: unclaimed, localCode: 'MINE-1' }],
  })),
  claimsCreateStart: byDistributor('DISTRIBUTOR_PRODUCTS', (_, { unclaimed }) => ({
    items: [{ skuId: unclaimed, localCode: 'MINE-1' }],
    idempotencyKey: freshKey(),
  })),
  claimsStop: byDistributor('DISTRIBUTOR_PRODUCTS', (_, { claim }) => ({ claimIds: [claim] })),
  claimsRemove: byDistributor('DISTRIBUTOR_PRODUCTS', (_, { stopped }) => ({
    claimIds: [stopped],
  })),
  partnershipApply: byApplicant('DISTRIBUTOR_PARTNERSHIPS', (_, { link }) => ({
    link,
    companyName: 'Again Sdn Bhd',
    contact: '+60 12 345 6789',
  })),
  partnershipCancel: byApplicant('DISTRIBUTOR_PARTNERSHIPS', (_, { pending }) => ({
    partnershipId: pending,
  })),
  partnershipLeave: byDistributor('DISTRIBUTOR_PARTNERSHIPS', (_, { partnership }) => ({
    partnershipId: partnership,
    reason: 'Moving on',
  })),
  supplierWarehouseConfirmPickUp: byDistributor('DISTRIBUTOR_PARTNERSHIPS', (_, { mapped }) => ({
    supplierWarehouseId: mapped,
  })),
  supplierWarehouseCreate: byDistributor('DISTRIBUTOR_PARTNERSHIPS', (_, ids) => ({
    partnershipId: ids.partnership,
    warehouseId: ids.freeWarehouse,
    name: 'Theirs in the north',
  })),
  supplierWarehouseDelete: byDistributor('DISTRIBUTOR_PARTNERSHIPS', (_, { detached }) => ({
    supplierWarehouseId: detached,
  })),
  supplierWarehouseMap: byDistributor('DISTRIBUTOR_PARTNERSHIPS', (_, { mappable }) => ({
    supplierWarehouseId: mappable,
  })),
  supplierWarehouseRename: byDistributor('DISTRIBUTOR_PARTNERSHIPS', (_, { mapped }) => ({
    supplierWarehouseId: mapped,
    name: 'Another name',
  })),
  allocationRuleCreate: byDistributor('DISTRIBUTOR_PARTNERSHIPS', (_, ids) => ({
    name: 'East',
    supplierWarehouseId: ids.mapped,
    storeIds: [ids.store],
    skuIds: [ids.localSku],
    countries: ['MY'],
  })),
  allocationRuleUpdate: byDistributor('DISTRIBUTOR_PARTNERSHIPS', (_, ids) => ({
    ruleId: ids.rule,
    name: 'West',
    supplierWarehouseId: ids.mapped,
    storeIds: [ids.store],
    skuIds: [ids.localSku],
  })),
  allocationRuleDelete: byDistributor('DISTRIBUTOR_PARTNERSHIPS', (_, { rule }) => ({
    ruleId: rule,
  })),
  allocationRulesOrder: byDistributor('DISTRIBUTOR_PARTNERSHIPS', (_, { rule }) => ({
    ruleIds: [rule],
  })),
  defaultWarehouseSet: byDistributor('DISTRIBUTOR_PARTNERSHIPS', (_, { mapped }) => ({
    supplierWarehouseId: mapped,
  })),
  defaultWarehouseDrop: byDistributor('DISTRIBUTOR_PARTNERSHIPS', (_, { supplierOrg }) => ({
    supplierId: supplierOrg,
  })),
  buyerOrdersCreate: byDistributor('DISTRIBUTOR_ORDERS', (_, { store }) => ({
    storeId: store,
    orders: [buyerOrder('NEW-1')],
  })),
  buyerOrdersImport: byDistributor('DISTRIBUTOR_ORDERS', (_, { store, orderList }) => ({
    storeId: store,
    fileId: orderList,
    format: 'TIKTOK_SHOP',
  })),
  buyerOrderSetCancellation: byDistributor('DISTRIBUTOR_ORDERS', (_, { buyerOrder: orderId }) => ({
    orderId,
    cancellation: 'REQUESTED',
    idempotencyKey: freshKey(),
  })),
  orderPack: byDistributor('DISTRIBUTOR_ORDERS', (_, ids) => ({
    orders: [
      {
        orderId: ids.buyerOrder,
        supplierWarehouseId: ids.mapped,
        lines: [{ lineId: ids.buyerLine, quantity: 1 }],
      },
    ],
    idempotencyKey: freshKey(),
  })),
  orderPackStart: byDistributor('DISTRIBUTOR_ORDERS', (_, ids) => ({
    orderIds: [ids.buyerOrder],
    split: false,
    idempotencyKey: freshKey(),
  })),
  orderPushStart: byDistributor('DISTRIBUTOR_PUSH', (_, { toPush }) => ({
    orderIds: [toPush],
    idempotencyKey: freshKey(),
  })),
  jobRetry: byDistributor(
    ['DISTRIBUTOR_PUSH', 'DISTRIBUTOR_ORDERS', 'DISTRIBUTOR_PRODUCTS', 'SUPPLIER_CATALOG'],
    (_, { pushJob }) => ({ jobId: pushJob, idempotencyKey: freshKey() }),
  ),
  orderSplitPack: byDistributor('DISTRIBUTOR_ORDERS', (_, ids) => ({
    orders: [
      {
        orderId: ids.buyerOrder,
        supplierWarehouseId: ids.mapped,
        lines: [{ lineId: ids.buyerLine, quantity: 1 }],
      },
    ],
    idempotencyKey: freshKey(),
  })),
  orderUnpack: byDistributor('DISTRIBUTOR_ORDERS', (_, { spare }) => ({
    orderId: spare,
    idempotencyKey: freshKey(),
  })),
  orderPush: byDistributor('DISTRIBUTOR_PUSH', (_, { toPush }) => ({
    orderIds: [toPush],
    idempotencyKey: freshKey(),
  })),
  orderSetAutoPush: byDistributor('DISTRIBUTOR_PUSH'),
  orderWithdraw: byDistributor('DISTRIBUTOR_PUSH', (_, { processing }) => ({
    orderId: processing,
    reason: 'Wrong address',
    idempotencyKey: freshKey(),
  })),
  orderStartProcessing: bySupplier('SUPPLIER_ORDERS', (_, { pushed }) => ({
    orderId: pushed,
    idempotencyKey: freshKey(),
  })),
  orderSendBack: bySupplier('SUPPLIER_ORDERS', (_, { processing }) => ({
    orderId: processing,
    reason: 'Broken',
    idempotencyKey: freshKey(),
  })),
  orderShip: bySupplier('SUPPLIER_ORDERS', (_, { processing }) => ({
    orderId: processing,
    carrier: 'J&T',
    trackingNo: 'TRACK-2',
    idempotencyKey: freshKey(),
  })),
  orderReportCarrier: bySupplier('SUPPLIER_ORDERS', (_, { shipped }) => ({
    orderId: shipped,
    status: 'PICKED_UP',
    idempotencyKey: freshKey(),
  })),
  withdrawalApprove: bySupplier('SUPPLIER_WITHDRAWALS', (_, { withdrawal }) => ({
    withdrawalId: withdrawal,
    idempotencyKey: freshKey(),
  })),
  withdrawalRefuse: bySupplier('SUPPLIER_WITHDRAWALS', (_, { withdrawal }) => ({
    withdrawalId: withdrawal,
    reason: 'It is on the truck',
    idempotencyKey: freshKey(),
  })),
};
