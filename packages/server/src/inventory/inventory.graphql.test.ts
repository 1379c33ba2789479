import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildMember } from '../testing/factories.ts';
import { buildPartnership } from '../testing/partnership.ts';
import { buildClaim, buildProduct, buildStock, buildTrade } from '../testing/trade.ts';
import { checks } from './inventory.checks.ts';

let app: TestApp;
let trade: Awaited<ReturnType<typeof buildTrade>>;
beforeAll(async () => {
  app = await startTestApp();
  trade = await buildTrade(app);
  app.clock.advance(1000);
  await buildClaim(app, trade.distributor, trade.skuId);
  app.clock.advance(1000);
});
afterAll(async () => {
  for (const check of checks)
    expect([check.name, await app.sql.unsafe(check.sql)]).toEqual([check.name, []]);
  await app.close();
});

const SET = `mutation ($input: StockLevelsSetInput!) { stockLevelsSet(input: $input) {
  results { outcome available version error { __typename ... on StaleStockVersion { currentVersion currentAvailable } } }
  userErrors { __typename ... on UserError { path } } } }`;
interface SetAnswer {
  stockLevelsSet: {
    results: { outcome: string; available: number; version: number; error: unknown }[] | null;
    userErrors: { __typename: string; path: string[] }[];
  };
}
let keys = 0;
const set = async (
  available: number,
  more: Record<string, unknown> = {},
  token = trade.supplier.token,
) => {
  keys += 1;
  const { version, ...rest } = more;
  const input = {
    warehouseId: trade.warehouseId,
    levels: [{ skuId: trade.skuId, available, ...(version === undefined ? {} : { version }) }],
    idempotencyKey: `key-${keys}`,
    ...rest,
  };
  const answer = await app.must<SetAnswer>(token, SET, { input });
  app.clock.advance(1000);
  return answer.stockLevelsSet;
};
const INVENTORY = `query ($search: String, $sku: [ID!]) { viewer { distributor {
  inventory(first: 50, search: $search, localSkuIds: $sku) { nodes {
    localSkuId localCode warehouseName supplierName mapped claimState available locked onHand } } } } }`;
type Levels = { viewer: { distributor: { inventory: { nodes: Record<string, unknown>[] } } } };
const inventory = async (token: string, variables: Record<string, unknown> = {}) =>
  (await app.must<Levels>(token, INVENTORY, variables)).viewer.distributor.inventory.nodes;
const MOVEMENTS = `query ($kind: [DistributorMovementKind!], $first: Int!, $after: String) { viewer { distributor {
  stockMovements(kinds: $kind, first: $first, after: $after) { pageInfo { hasNextPage endCursor }
    nodes { id kind batchId availableBefore availableAfter at } }
  stockMovementBatches(kinds: $kind, first: $first, after: null) { nodes { batchId kind skus movements availableBefore availableAfter } } } } }`;
interface Movements {
  viewer: {
    distributor: {
      stockMovements: {
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: { id: string; kind: string; batchId: string; availableAfter: number }[];
      };
      stockMovementBatches: { nodes: { batchId: string; kind: string; skus: number }[] };
    };
  };
}
const movements = async (token: string, variables: Record<string, unknown> = {}) =>
  (await app.must<Movements>(token, MOVEMENTS, { first: 50, ...variables })).viewer.distributor;

describe('stock over the API', () => {
  it('[STOCK-01][STOCK-13][CLAIM-06] what the supplier sets stands in the Inventory List per supplier warehouse', async () => {
    expect((await set(41)).results).toMatchObject([{ outcome: 'SET', available: 41 }]);
    const [row, ...more] = await inventory(trade.distributor.token);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      localCode: 'MUG-01',
      mapped: true,
      available: 41,
      locked: 0,
      onHand: 41,
    });
    expect(await inventory(trade.distributor.token, { sku: row!.localSkuId })).toEqual([row]);
    expect(await inventory(trade.distributor.token, { search: 'no such' })).toEqual([]);
    expect(await inventory(trade.distributor.token, { sku: 'sku_nonsense' })).toEqual([]);
  });

  it('[STOCK-18] a stale version is told with what is there now', async () => {
    const first = await set(42);
    const version = first.results![0]!.version;
    await set(43);
    expect((await set(99, { version })).results).toMatchObject([
      {
        outcome: 'REFUSED',
        error: {
          __typename: 'StaleStockVersion',
          currentVersion: version + 1,
          currentAvailable: 43,
        },
      },
    ]);
    expect((await set(43)).results).toMatchObject([{ outcome: 'UNCHANGED' }]);
  });

  it('the same key gives the first answer, the same key with another quantity is refused', async () => {
    const first = await set(44, { idempotencyKey: 'again' });
    await set(45);
    expect(await set(44, { idempotencyKey: 'again' })).toEqual(first);
    expect((await set(46, { idempotencyKey: 'again' })).userErrors).toMatchObject([
      { __typename: 'IdempotencyKeyReused' },
    ]);
    expect((await inventory(trade.distributor.token))[0]).toMatchObject({ available: 45 });
  });

  it('[STOCK-04][STOCK-10] both records show each movement and filter by kind, page by page', async () => {
    const all = await movements(trade.distributor.token);
    expect(all.stockMovements.nodes.map((row) => row.availableAfter)).toEqual([
      45, 44, 43, 42, 41, 40,
    ]);
    expect(all.stockMovementBatches.nodes).toHaveLength(6);
    expect(all.stockMovementBatches.nodes[0]).toMatchObject({
      kind: 'DISTRIBUTION_STOCK_PUSH',
      skus: 1,
      batchId: all.stockMovements.nodes[0]!.batchId,
    });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { stockMovements } = await movements(trade.distributor.token, { first: 2, after });
      seen.push(...stockMovements.nodes.map((row) => row.id));
      after = stockMovements.pageInfo.hasNextPage ? stockMovements.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all.stockMovements.nodes.map((row) => row.id));
    const stops = await movements(trade.distributor.token, { kind: 'STOP_DISTRIBUTION' });
    expect(stops.stockMovements.nodes).toEqual([]);
    expect(stops.stockMovementBatches.nodes).toEqual([]);
  });

  it('[STOCK-10] a list of many SKUs is one batch', async () => {
    const second = await buildProduct(app, trade.supplier, 'CUP-02');
    await buildClaim(app, trade.distributor, second);
    app.clock.advance(1000);
    await set(0, {
      levels: [
        { skuId: trade.skuId, available: 10 },
        { skuId: second, available: 20 },
      ],
    });
    const { stockMovementBatches, stockMovements } = await movements(trade.distributor.token);
    expect(stockMovementBatches.nodes[0]).toMatchObject({
      skus: 2,
      movements: 2,
      availableAfter: 30,
    });
    expect(stockMovements.nodes.slice(0, 2).map((row) => row.batchId)).toEqual([
      stockMovementBatches.nodes[0]!.batchId,
      stockMovementBatches.nodes[0]!.batchId,
    ]);
  });

  it('[GEN-08][STOCK-16] a distributor, a stranger and a member without the permission cannot set stock', async () => {
    const both = [
      await app.ask(undefined, SET, {
        input: { warehouseId: 'x', levels: [], idempotencyKey: 'g' },
      }),
      await app.ask(trade.distributor.token, SET, {
        input: {
          warehouseId: trade.warehouseId,
          levels: [{ skuId: trade.skuId, available: 1 }],
          idempotencyKey: 'd',
        },
      }),
    ];
    expect(both.map((answer) => answer.errors?.[0]?.extensions.code)).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
    ]);
    const viewer = await buildMember(app, trade.supplier.tenantId, 'SUB', ['SUPPLIER_VIEW']);
    const weak = await app.ask(viewer.token, SET, {
      input: {
        warehouseId: trade.warehouseId,
        levels: [{ skuId: trade.skuId, available: 1 }],
        idempotencyKey: 'w',
      },
    });
    expect(weak.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const other = await buildTrade(app);
    const foreign = await set(1, {}, other.supplier.token);
    expect(foreign.userErrors).toMatchObject([{ __typename: 'NotFound', path: ['warehouseId'] }]);
    expect(await inventory((await buildDistributor(app)).token)).toEqual([]);
  });

  it("the supplier's own list holds every SKU in every warehouse, with its movements", async () => {
    const query = `{ viewer { supplier {
      stock(first: 50, search: "mug") { nodes { code available locked onHand version } }
      stockMovements(first: 3) { nodes { kind code availableBefore availableAfter note } } } } }`;
    const { viewer } = await app.must<{
      viewer: { supplier: { stock: { nodes: unknown[] }; stockMovements: { nodes: unknown[] } } };
    }>(trade.supplier.token, query);
    expect(viewer.supplier.stock.nodes).toMatchObject([
      { code: 'MUG-01', available: 10, onHand: 10 },
    ]);
    expect(viewer.supplier.stockMovements.nodes).toHaveLength(3);
  });
});

describe('live stock', () => {
  it('[STOCK-19] a change reaches those who claimed the product, gathered, and nobody else', async () => {
    const stranger = await buildDistributor(app);
    await buildPartnership(app, trade.supplier, stranger, { warehouseIds: [trade.warehouseId] });
    const heard: Record<string, { skuIds: string[] }[]> = {
      supplier: [],
      distributor: [],
      stranger: [],
    };
    const clients = [];
    for (const [name, who] of Object.entries({ ...trade, stranger }).filter(
      ([key]) => key in heard,
    )) {
      const client = app.socket((who as typeof stranger).token);
      clients.push(client);
      client.subscribe<{ stockChanged: { skuIds: string[] } }>(
        { query: 'subscription { stockChanged { skuIds occurredAt } }' },
        {
          next: ({ data }) => heard[name]!.push(data!.stockChanged),
          error: () => {},
          complete: () => {},
        },
      );
    }
    await sleep(500);
    const started = performance.now();
    for (const quantity of [51, 52, 53]) {
      await buildStock(app, trade.supplier, trade.warehouseId, trade.skuId, quantity);
    }
    while (!heard.distributor!.length && performance.now() - started < 5000) await sleep(20);
    await sleep(600);
    expect(heard.distributor!.length).toBeGreaterThan(0);
    expect(heard.distributor!.length).toBeLessThan(3);
    expect(new Set(heard.distributor!.flatMap((change) => change.skuIds))).toEqual(
      new Set([trade.skuId]),
    );
    expect(heard.supplier!.length).toBeGreaterThan(0);
    expect(heard.stranger).toEqual([]);
    for (const client of clients) await client.dispose();
  });
});
