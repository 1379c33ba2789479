import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/app/checks.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { inboxOf } from '../../src/testing/journey-live.ts';
import {
  type JourneyPair,
  type JourneyPartner,
  joinAsDistributor,
  packedOrder,
  tradingPair,
} from '../../src/testing/journey-pair.ts';
import { stockWarehouse } from '../../src/testing/journey-set-up.ts';
import { packOne, pushOne, takeOrder } from '../../src/testing/journey-trade.ts';

let app: TestApp;
/** The first distributor with its supplier, and a second distributor of the same warehouse. */
let one: JourneyPair;
let two: JourneyPartner;
let pushed: string;
let unpushed: string;

beforeAll(async () => {
  app = await startTestApp();
  one = await tradingPair(app, { balance: '500.00' });
  two = await joinAsDistributor(app, 'Kedai Dua', one.supplier, one.skus, [one.warehouseId]);
});
afterAll(() => app.close());

/** What a distributor sees of the mugs in each supplier warehouse, as available/locked. */
async function mugsAt({ distributor, claims }: JourneyPartner): Promise<string[]> {
  const { viewer } = await distributor.see<{
    viewer: { distributor: { inventory: { nodes: { available: number; locked: number }[] } } };
  }>(
    `query ($sku: [ID!]!) { viewer { distributor { inventory(first: 10, localSkuIds: $sku) {
      nodes { available locked } } } } }`,
    { sku: claims['MUG-A']!.localSkuId },
  );
  return viewer.distributor.inventory.nodes.map((row) => `${row.available}/${row.locked}`);
}

async function mugsOfSupplier(): Promise<string> {
  const { viewer } = await one.supplier.see<{
    viewer: {
      supplier: { stock: { nodes: { skuId: string; available: number; locked: number }[] } };
    };
  }>(
    `query ($id: [ID!]!) { viewer { supplier { stock(first: 10, warehouseIds: $id) {
      nodes { skuId available locked } } } } }`,
    { id: one.warehouseId },
  );
  const mug = viewer.supplier.stock.nodes.find(({ skuId }) => skuId === one.skus['MUG-A'])!;
  return `${mug.available}/${mug.locked}`;
}

async function newestMovements(): Promise<string[]> {
  const { viewer } = await one.distributor.see<{
    viewer: {
      distributor: {
        stockMovements: {
          nodes: {
            kind: string;
            availableBefore: number;
            availableAfter: number;
            lockedBefore: number;
            lockedAfter: number;
          }[];
        };
      };
    };
  }>(
    `query ($sku: [ID!]!) { viewer { distributor { stockMovements(first: 2, localSkuIds: $sku) {
        nodes { kind availableBefore availableAfter lockedBefore lockedAfter } } } } }`,
    { sku: one.claims['MUG-A']!.localSkuId },
  );
  return viewer.distributor.stockMovements.nodes
    .map(
      (row) =>
        `${row.kind} ${row.availableBefore}→${row.availableAfter} ${row.lockedBefore}→${row.lockedAfter}`,
    )
    .reverse();
}

describe('one stock, seen by two distributors', () => {
  it('[STOCK-01][STOCK-13][STOCK-20] an order not yet pushed locks at its own distributor alone', async () => {
    expect([await mugsOfSupplier(), await mugsAt(one), await mugsAt(two)]).toEqual([
      '40/0',
      ['40/0'],
      ['40/0'],
    ]);
    pushed = await packedOrder(one, 'S-1', [['MUG-A', 3]]);
    expect([await mugsOfSupplier(), await mugsAt(one), await mugsAt(two)]).toEqual([
      '40/0',
      ['37/3'],
      ['40/0'],
    ]);
  });

  it('[STOCK-02][STOCK-17][ORD-40] a push reserves at the supplier, and everyone sees what is left', async () => {
    expect((await pushOne(one.distributor, pushed)).order.state).toBe('PUSHED');
    expect([await mugsOfSupplier(), await mugsAt(one), await mugsAt(two)]).toEqual([
      '37/3',
      ['37/0'],
      ['37/0'],
    ]);
  });

  it('[STOCK-06][STOCK-07][A-09] another assignment clears the warehouse that left: the lock first, then all of it', async () => {
    unpushed = await packedOrder(one, 'S-2', [['MUG-A', 2]]);
    expect(await mugsAt(one)).toEqual(['35/2']);
    const elsewhere = await stockWarehouse(one.supplier, 'Johor', Object.values(one.skus), 15);
    await one.supplier.act('partnershipSetWarehouses', {
      partnershipId: one.partnershipId,
      warehouseIds: [elsewhere],
    });
    expect(await mugsAt(one)).toEqual(['0/0']);
    expect(await newestMovements()).toEqual([
      'ORDER_UNLOCKED 35→37 2→0',
      'DISTRIBUTION_STOCK_AUTO_CLEARED 37→0 0→0',
    ]);
    expect([await mugsOfSupplier(), await mugsAt(two)]).toEqual(['37/3', ['37/0']]);
  });

  it('[WHSE-03][WHSE-05][WHSE-06] the distributor concerned is told and led through making and mapping the new one', async () => {
    const kinds = async ({ distributor }: JourneyPartner) =>
      (await inboxOf(distributor)).map(({ kind }) => kind);
    expect(await kinds(one)).toContain('WAREHOUSES_CHANGED');
    expect(await kinds(two)).not.toContain('WAREHOUSES_CHANGED');
    const tasks = async () => {
      const { viewer } = await one.distributor.see<{
        viewer: {
          distributor: { partnership: { tasks: { kind: string; warehouse: { id: string } }[] } };
        };
      }>(
        `query ($id: ID!) { viewer { distributor { partnership(id: $id) { tasks { kind warehouse { id } } } } } }`,
        { id: one.partnershipId },
      );
      return viewer.distributor.partnership.tasks;
    };
    const [create] = await tasks();
    expect(create?.kind).toBe('CREATE_SUPPLIER_WAREHOUSE');
    const wrong = { partnershipId: one.partnershipId, warehouseId: one.warehouseId, name: 'Old' };
    expect((await one.distributor.refused('supplierWarehouseCreate', wrong))[0]?.__typename).toBe(
      'WarehouseUnavailable',
    );
    const { supplierWarehouse } = await one.distributor.act<{ supplierWarehouse: { id: string } }>(
      'supplierWarehouseCreate',
      { partnershipId: one.partnershipId, warehouseId: create?.warehouse.id, name: 'Johor' },
      'supplierWarehouse { id }',
    );
    expect((await tasks()).map(({ kind }) => kind)).toEqual(['SET_PICK_UP_ADDRESS']);
    await one.distributor.act('supplierWarehouseConfirmPickUp', {
      supplierWarehouseId: supplierWarehouse.id,
    });
    expect(await tasks()).toEqual([]);
    expect((await mugsAt(one)).sort()).toEqual(['0/0', '15/0']);
  });

  it('[ORD-41][STOCK-21] what was pushed ships; what was not is packed anew from the new warehouse', async () => {
    const refused = await pushOne(one.distributor, unpushed);
    expect(refused.userErrors.map(({ __typename }) => __typename)).toEqual(['WarehouseNotMapped']);
    const { buyerOrder } = await one.distributor.act<{ buyerOrder: { id: string } }>(
      'orderUnpack',
      { orderId: unpushed, idempotencyKey: crypto.randomUUID() },
      'buyerOrder { id }',
    );
    const again = await packOne(one.distributor, buyerOrder.id);
    expect((await mugsAt(one)).sort()).toEqual(['0/0', '13/2']);
    expect((await pushOne(one.distributor, again.id)).order.state).toBe('PUSHED');
    await one.supplier.act('orderShip', {
      orderId: pushed,
      carrier: 'Ninja Van',
      trackingNo: 'NV1',
      idempotencyKey: crypto.randomUUID(),
    });
    expect(await mugsOfSupplier()).toBe('37/0');
  });

  it('[STOCK-17][ORD-04] nobody packs more than is there', async () => {
    const many = await takeOrder(two.distributor, two.storeId, 'S-3', [['LISTING-MUG-A', 38]]);
    const { results } = await two.distributor.act<{ results: object[] }>(
      'orderPack',
      { orders: [{ orderId: many }], idempotencyKey: crypto.randomUUID() },
      `results { packages { id } userErrors { __typename
        ... on SplitNeeded { plan { parts { lines { quantity } } blocked { obstacle quantity } } } } }`,
    );
    expect(results[0]).toEqual({
      packages: [],
      userErrors: [
        {
          __typename: 'SplitNeeded',
          plan: {
            parts: [{ lines: [{ quantity: 37 }] }],
            blocked: [{ obstacle: 'STOCK_SHORT', quantity: 1 }],
          },
        },
      ],
    });
    expect(await mugsAt(two)).toEqual(['37/0']);
  });

  it('leaves no invariant broken', async () => {
    expect((await runChecks(app.sql)).broken).toEqual([]);
  });
});
