import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runChecks } from '../app/checks.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type JourneyUser, journeyUser } from '../testing/journey.ts';
import { buildPushWorld, type PushWorld } from '../testing/push-world.ts';

let app: TestApp;
let world: PushWorld;
let supplier: JourneyUser;
let second: string;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  world = await buildPushWorld(app, { stock: 10 });
  supplier = journeyUser(app, world.supplier.token);
  const made = await supplier.act<{ warehouse: { id: string } }>(
    'warehouseCreate',
    { name: 'Second', country: 'MY' },
    'warehouse { id }',
  );
  second = made.warehouse.id;
});
afterAll(() => app.close());

let keys = 0;
const slip = (lines: object[], more: object = {}) => {
  keys += 1;
  return { warehouseId: world.warehouseId, idempotencyKey: `slip-${keys}`, lines, ...more };
};
const a = (line: object) => ({ skuId: world.skus.A, ...line });
const b = (line: object) => ({ skuId: world.skus.B, ...line });

/** Available and locked units of A by warehouse, and its average cost. */
async function standing() {
  const { viewer } = await supplier.see<{ viewer: { supplier: { sku: Standing } } }>(
    `query ($id: ID!) { viewer { supplier { sku(id: $id) { averageCost { amount currency }
      stockByWarehouse { warehouseId available locked } } } } }`,
    { id: world.skus.A },
  );
  const { stockByWarehouse, averageCost } = viewer.supplier.sku;
  const at = (id: string) => stockByWarehouse.find(({ warehouseId }) => warehouseId === id);
  return { here: at(world.warehouseId), there: at(second), averageCost };
}
interface Standing {
  stockByWarehouse: { warehouseId: string; available: number; locked: number }[];
  averageCost: { amount: string; currency: string } | null;
}

/** The newest movements of A: kind, before and after. */
async function movements(first: number) {
  const { viewer } = await supplier.see<{ viewer: { supplier: Movements } }>(
    `query ($skuId: ID!, $first: Int!) { viewer { supplier { stockMovements(first: $first, skuIds: [$skuId]) {
      nodes { kind availableBefore availableAfter note } } } } }`,
    { skuId: world.skus.A, first },
  );
  return viewer.supplier.stockMovements.nodes.map(
    ({ kind, availableBefore, availableAfter, note }) =>
      `${kind} ${availableBefore}→${availableAfter}${note ? ` ${note}` : ''}`,
  );
}
interface Movements {
  stockMovements: {
    nodes: { kind: string; availableBefore: number; availableAfter: number; note: string | null }[];
  };
}

describe('moving stock by hand', () => {
  it('[STOCK-14][STOCK-17] goods come in, and their price moves the average cost', async () => {
    await supplier.act('stockReceive', slip([a({ quantity: 10, unitCost: '4.00' })]));
    await supplier.act(
      'stockReceive',
      slip([a({ quantity: 20, unitCost: '5.50' })], { note: 'DN-7' }),
    );
    await supplier.act('stockReceive', slip([a({ quantity: 1 })]));
    expect(await standing()).toMatchObject({
      here: { available: 41, locked: 0 },
      averageCost: { amount: '4.75', currency: 'MYR' },
    });
    expect(await movements(2)).toEqual(['RECEIVED 40→41', 'RECEIVED 20→40 DN-7']);
  });

  it('[STOCK-17] a transfer takes and gives in one instant', async () => {
    await supplier.act('stockTransfer', slip([a({ quantity: 4 })], { toWarehouseId: second }));
    expect(await standing()).toMatchObject({ here: { available: 6 }, there: { available: 4 } });
    expect((await movements(2)).sort()).toEqual(['TRANSFERRED 0→4', 'TRANSFERRED 10→6']);
  });

  it('[STOCK-17] corrections and counts leave reserved units where they are', async () => {
    const [orderId] = await world.packOrders(1);
    const distributor = journeyUser(app, world.distributor.token);
    await distributor.act('orderPush', { orderIds: [orderId], idempotencyKey: `p-${orderId}` });
    const before = (await standing()).here!;
    expect(before.locked).toBeGreaterThan(0);
    await supplier.act('stockAdjust', slip([a({ change: -1 })], { note: 'Broken' }));
    expect((await standing()).here).toMatchObject({ available: before.available - 1 });
    await supplier.act('stockCount', slip([a({ onHand: 20 })]));
    expect((await standing()).here).toMatchObject({
      available: 20 - before.locked,
      locked: before.locked,
    });
    const [refusal] = await supplier.refused(
      'stockCount',
      slip([a({ onHand: before.locked - 1 })]),
    );
    expect(refusal?.path).toEqual(['lines', '0', 'onHand']);
  });

  it('a count that finds what is written makes no movement', async () => {
    const before = await movements(5);
    await supplier.act('stockCount', slip([a({ onHand: 10 })]));
    expect(await movements(5)).toEqual(before);
  });

  it('one wrong line refuses the whole slip, named by its place', async () => {
    const wrong = async (act: string, lines: object[], more: object = {}) => {
      const [refusal] = await supplier.refused(act, slip(lines, more));
      return `${refusal?.__typename} ${refusal?.path.join('.')}`;
    };
    expect(await wrong('stockReceive', [a({ quantity: 5 }), b({ quantity: 0 })])).toBe(
      'InvalidInput lines.1.quantity',
    );
    expect(await wrong('stockReceive', [a({ quantity: 5 }), a({ quantity: 5 })])).toBe(
      'InvalidInput lines.1.skuId',
    );
    expect(await wrong('stockReceive', [a({ quantity: 5, unitCost: '-1' })])).toBe(
      'InvalidInput lines.0.unitCost',
    );
    expect(await wrong('stockReceive', [{ skuId: 'sku_nonsense', quantity: 1 }])).toBe(
      'NotFound lines.0.skuId',
    );
    expect(await wrong('stockReceive', [])).toBe('InvalidInput lines');
    expect(await wrong('stockAdjust', [a({ change: 1 })], { note: ' ' })).toBe('InvalidInput note');
    const { warehouseId } = world;
    expect(await wrong('stockTransfer', [a({ quantity: 1 })], { toWarehouseId: warehouseId })).toBe(
      'InvalidInput toWarehouseId',
    );
    expect(await wrong('stockTransfer', [a({ quantity: 11 })], { toWarehouseId: second })).toBe(
      'InvalidInput lines.0.quantity',
    );
    expect((await standing()).here).toMatchObject({ available: 10 });
  });

  it('[STOCK-18] the same key books once; slips that cross each other lose nothing', async () => {
    const once = slip([a({ quantity: 3 })]);
    await Promise.all([1, 2, 3].map(() => supplier.act('stockReceive', once)));
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        i % 2 === 0
          ? supplier.act('stockTransfer', slip([a({ quantity: 1 })], { toWarehouseId: second }))
          : supplier.act('stockReceive', {
              ...slip([a({ quantity: 2, unitCost: '1.00' })]),
              warehouseId: second,
            }),
      ),
    );
    expect(await standing()).toMatchObject({ here: { available: 7 }, there: { available: 18 } });
    expect((await runChecks(app.sql)).broken).toEqual([]);
  });
});
