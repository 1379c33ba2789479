import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapListings } from '../../src/catalog/commands/map-listings.ts';
import { setPrices } from '../../src/catalog/commands/set-prices.ts';
import { claims } from '../../src/claims/claim.table.ts';
import { type Id, uuidOf } from '../../src/kernel/ids.ts';
import { perform } from '../../src/platform/work.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import {
  buildDistributor,
  buildMember,
  type TestOrganisation,
} from '../../src/testing/factories.ts';
import { statementCounter } from '../../src/testing/journey-statements.ts';
import { buyerOrder, pack, push, storeOf, takeIn } from '../../src/testing/orders.ts';
import { buildPartnership, buildWarehouse, mustSucceed } from '../../src/testing/partnership.ts';
import { buildPushWorld, type PushWorld } from '../../src/testing/push-world.ts';
import { buildClaim, buildProduct, buildStock } from '../../src/testing/trade.ts';

const ROWS = 12;
const FEW = 2;
const MANY = 50;
const MOST_PER_LIST = 4;

let app: TestApp;
let world: PushWorld;
let supplier: TestOrganisation;
let distributor: TestOrganisation;

/** A dozen of everything that is listed, so that a page of 50 shows six times what one of 2 does. */
beforeAll(async () => {
  app = await startTestApp();
  world = await buildPushWorld(app, { balance: '100000' });
  ({ supplier, distributor } = world);
  const { place } = app.services;
  const store = await storeOf(app, world);
  for (let n = 0; n < ROWS; n += 1) {
    app.clock.advance(1000);
    const skuId = await buildProduct(app, supplier, `LIST-${n}`);
    await buildStock(app, supplier, world.warehouseId, skuId, 20);
    await buildProduct(app, supplier, `OPEN-${n}`);
    const claimId = await buildClaim(app, distributor, skuId);
    const rows = await app.db.select().from(claims);
    const localSkuId = rows.find((row) => row.id === claimId)?.localSkuId as Id<'sku'>;
    const listing = { storeId: store.id, platformSku: `LIST-${n}`, skuId: localSkuId };
    mustSucceed(await perform(place, distributor.actor, (work) => mapListings(work, [listing])));
    const price = { skuId: world.skus.A, price: `${13 + n}.00` };
    mustSucceed(await perform(place, supplier.actor, (work) => setPrices(work, [price])));
    await buildPartnership(app, supplier, await buildDistributor(app));
    await buildMember(app, supplier.tenantId, 'SUB', ['SUPPLIER_VIEW']);
    await buildWarehouse(app, supplier);
  }
  const orders = Array.from({ length: 2 * ROWS }, (_, n) =>
    buyerOrder(`L-${n}`, {
      lines: [
        {
          platformSku: `LIST-${n % ROWS}`,
          productName: 'Mug',
          quantity: 1,
          unitPrice: '19.90',
        },
      ],
    }),
  );
  const taken = await takeIn(app, distributor.token, store.id, orders);
  const packed = await pack(
    app,
    distributor.token,
    taken.results.slice(0, ROWS).map(({ order }) => ({ orderId: order?.id })),
  );
  const packages = packed.flatMap((result) => result.packages.map(({ id }) => id));
  expect(await push(app, distributor.token, packages)).toEqual(packages.map(() => []));
}, 120_000);
afterAll(() => app.close());

const PARTNER = '{ id name country }';
const ORDER = `id packageNo state stateAt trackingNo warehouseName recipient { name }
  supplier ${PARTNER} distributor ${PARTNER} charge { total { amount } }
  lines { quantity product { code name } } withdrawals { state }`;

/** The lists as their screens read them: `side`, then the list with what a row of it shows. */
const LISTS: [side: 'supplier' | 'distributor', name: string, field: string, row: string][] = [
  [
    'supplier',
    'SKUs',
    'skus(first: $first)',
    'id code name ineligibleReason listings { id } product { basePrice { amount } enabled visibility }',
  ],
  ['supplier', 'stock', 'stock(first: $first)', 'skuId code name warehouseName available locked'],
  [
    'supplier',
    'stock movements',
    'stockMovements(first: $first)',
    'id kind code warehouseName availableAfter',
  ],
  [
    'supplier',
    'partnerships',
    'partnerships(first: $first)',
    `id state distributor ${PARTNER} level { name } applications { state }`,
  ],
  ['supplier', 'invitations', 'invitations(first: $first)', 'id state path applicationCount'],
  [
    'supplier',
    'accounts',
    'accounts(first: $first)',
    `id balance { amount } distributor ${PARTNER}`,
  ],
  ['supplier', 'orders', 'supplyOrders(first: $first)', ORDER],
  ['supplier', 'warehouses', 'warehouses(first: $first)', 'id name kind'],
  [
    'distributor',
    'SKUs',
    'skus(first: $first)',
    'id code name claimed listings { id platformSku store { nickname } }',
  ],
  [
    'distributor',
    'listings',
    'listings(first: $first)',
    'id platformSku store { nickname } sku { code name }',
  ],
  [
    'distributor',
    'claimed products',
    'products(first: $first, tab: CLAIMED)',
    `code name price { amount } supplier ${PARTNER} claim { stock stockByWarehouse { available } listings { id } }`,
  ],
  [
    'distributor',
    'unclaimed products',
    'products(first: $first, tab: UNCLAIMED)',
    `code name price { amount } supplier ${PARTNER}`,
  ],
  [
    'distributor',
    'inventory',
    'inventory(first: $first)',
    'localCode name warehouseName available locked',
  ],
  [
    'distributor',
    'stock movements',
    'stockMovements(first: $first)',
    'id kind localCode warehouseName',
  ],
  [
    'distributor',
    'movement batches',
    'stockMovementBatches(first: $first)',
    'batchId kind movements skus',
  ],
  ['distributor', 'partnerships', 'partnerships(first: $first)', `id state supplier ${PARTNER}`],
  [
    'distributor',
    'accounts',
    'accounts(first: $first)',
    `id balance { amount } supplier ${PARTNER}`,
  ],
  [
    'distributor',
    'buyers’ orders',
    'buyerOrders(first: $first, state: TO_PACK)',
    'orderNo store { nickname } total { amount } lines { obstacle product { name } supplier { name } }',
  ],
  ['distributor', 'distribution orders', 'distributionOrders(first: $first)', ORDER],
];

describe('the statements of a list', () => {
  it.each(LISTS)(
    '%s: %s cost at most four, whatever the page’s size',
    async (side, _name, field, row) => {
      const counter = statementCounter(app);
      const { token } = side === 'supplier' ? supplier : distributor;
      const query = `query ($first: Int!) { viewer { ${side} { ${field} { nodes { ${row} } pageInfo { hasNextPage } } } } }`;
      // The first time also prepares what stays prepared.
      await counter.ofQuery(token, query, FEW);
      const few = await counter.ofQuery(token, query, FEW);
      const many = await counter.ofQuery(token, query, MANY);
      expect(many).toBe(few);
      expect(few).toBeGreaterThan(0);
      expect(many).toBeLessThanOrEqual(MOST_PER_LIST);
    },
  );

  const OF_VIEWER: [name: string, body: string][] = [
    [
      'the statement',
      `supplier { accounts(first: 1) { nodes { entries(first: $first) { nodes { id no kind amount { amount }
      balanceAfter { amount } transaction { id note packageNo } } } } } }`,
    ],
    ['the inbox', 'notifications(first: $first) { nodes { id kind partnerName packageNo read } }'],
    [
      'members',
      'organisation { members(first: $first) { nodes { id kind role { name } name email } } }',
    ],
  ];

  it.each(OF_VIEWER)('%s costs at most four, whatever the page’s size', async (_name, body) => {
    const counter = statementCounter(app);
    const query = `query ($first: Int!) { viewer { ${body} } }`;
    const few = await counter.ofQuery(supplier.token, query, FEW);
    const many = await counter.ofQuery(supplier.token, query, MANY);
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(MOST_PER_LIST);
  });
});

describe('the statements of a push', () => {
  /** What is sent from the begin of a push's transaction to its end. */
  async function inTransaction(orderIds: readonly string[]): Promise<string[]> {
    const all = await statementCounter(app).during(() => push(app, distributor.token, orderIds));
    const begin = all.findIndex((statement) => /^begin/i.test(statement));
    const end = all.findIndex((statement) => /^commit/i.test(statement));
    return all.slice(begin, end + 1);
  }

  /** Packed orders of which the first so many are refused, because their buyers asked to cancel. */
  async function packed(count: number, refused: number): Promise<string[]> {
    const ids = await world.packOrders(count);
    const uuids = ids.slice(0, refused).map((id) => uuidOf('distributionOrder', id));
    await app.sql`update distribution_orders set cancellation_requested = true
      where id = any(${uuids}::uuid[])`;
    return ids;
  }

  it('[ORD-23] one order or two hundred: five at most, begin and commit included', async () => {
    const one = await inTransaction(await packed(1, 0));
    expect(one.length).toBeGreaterThanOrEqual(3);
    expect(one.length).toBeLessThanOrEqual(5);
    expect(await inTransaction(await packed(200, 0))).toHaveLength(one.length);
  });

  it('[ORD-15] refused ones among them cost the same few more, however many they are', async () => {
    const few = await inTransaction(await packed(4, 2));
    expect(few.length).toBeLessThanOrEqual(10);
    expect(await inTransaction(await packed(200, 80))).toHaveLength(few.length);
  });
});
