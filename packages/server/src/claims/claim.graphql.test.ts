import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setPrices } from '../catalog/commands/set-prices.ts';
import { setVisibility } from '../catalog/commands/set-visibility.ts';
import { listingMappings } from '../catalog/sku.table.ts';
import { isVisible, VISIBILITY_MODES } from '../catalog/visibility.rules.ts';
import { type Id, newId } from '../kernel/ids.ts';
import { perform } from '../platform/work.ts';
import { stores } from '../stores/store.table.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor } from '../testing/factories.ts';
import { buildPartnership, mustSucceed } from '../testing/partnership.ts';
import { buildProduct, buildStock, buildTrade } from '../testing/trade.ts';
import { claims } from './claim.table.ts';
import { checks } from './claims.checks.ts';

let app: TestApp;
let trade: Awaited<ReturnType<typeof buildTrade>>;
beforeAll(async () => {
  app = await startTestApp();
  trade = await buildTrade(app);
});
afterAll(async () => {
  for (const check of checks)
    expect([check.name, await app.sql.unsafe(check.sql)]).toEqual([check.name, []]);
  await app.close();
});

const LIST = `query ($tab: DistributorProductTab!, $first: Int!, $after: String, $search: String) {
  viewer { distributor {
    productCounts { claimed unclaimed expired }
    setup { partnered mapped ready }
    products(tab: $tab, first: $first, after: $after, search: $search) {
      pageInfo { hasNextPage endCursor }
      nodes { id code price { amount currency } supplier { name contactPhone }
        claim { id state reason stateAt localCode skuCode stock price { amount } initialCost { amount currency }
          stockByWarehouse { available locked onHand } priceChanges { oldPrice { amount } newPrice { amount } effectiveFrom }
          listings { platformSku storeName platform } viewerCanStop viewerCanRemove } }
    }
  } }
}`;
interface Side {
  productCounts: { claimed: number; unclaimed: number; expired: number };
  setup: { partnered: boolean; mapped: boolean; ready: boolean };
  products: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: {
      id: string;
      code: string;
      claim: null | {
        id: string;
        state: string;
        reason: string | null;
        stock: number;
        price: { amount: string };
        listings: { platformSku: string }[];
        priceChanges: { newPrice: { amount: string } }[];
        viewerCanStop: boolean;
        viewerCanRemove: boolean;
      };
    }[];
  };
}
const list = async (token: string, tab: string, more: Record<string, unknown> = {}) => {
  const data = await app.must<{ viewer: { distributor: Side } }>(token, LIST, {
    tab,
    first: 50,
    ...more,
  });
  return data.viewer.distributor;
};
const CREATE = `mutation ($input: ClaimsCreateInput!) { claimsCreate(input: $input) {
  results { outcome claim { id localCode state } error { __typename ... on UserError { message path } } }
  userErrors { __typename } } }`;
const STOP = `mutation ($input: ClaimsChoiceInput!) { claimsStop(input: $input) {
  results { claim { id state reason } error { __typename } } userErrors { __typename } } }`;
const REMOVE = STOP.replace('claimsStop', 'claimsRemove');
type Answer<K extends string> = Record<
  K,
  {
    results: {
      outcome: string;
      claim: { id: string; state: string; reason: string | null } | null;
      error: { __typename: string } | null;
    }[];
  }
>;

describe('my distribution products', () => {
  it('[CLAIM-01][CLAIM-02][CLAIM-05][CLAIM-10][CLAIM-11][CLAIM-19][GEN-05] a product walks through the tabs, in one at a time', async () => {
    const { token, tenantId } = trade.distributor;
    const before = await list(token, 'UNCLAIMED');
    expect(before.products.nodes.map((node) => node.code)).toEqual(['MUG-01']);
    expect(before.setup).toEqual({ partnered: true, mapped: false, ready: false });
    const created = await app.must<Answer<'claimsCreate'>>(token, CREATE, {
      input: { items: [{ skuId: trade.skuId }] },
    });
    const claimId = created.claimsCreate.results[0]!.claim!.id;
    const claimed = await list(token, 'CLAIMED');
    expect(claimed.productCounts).toEqual({ claimed: 1, unclaimed: 0, expired: 0 });
    expect(claimed.products.nodes).toMatchObject([
      {
        code: 'MUG-01',
        price: { amount: '12.50', currency: 'MYR' },
        claim: {
          stock: 40,
          localCode: 'MUG-01',
          stockByWarehouse: [{ available: 40, locked: 0, onHand: 40 }],
          viewerCanStop: true,
          viewerCanRemove: false,
        },
      },
    ]);
    const storeId = newId('store', app.clock.now());
    await app.db.insert(stores).values({
      tenantId,
      id: storeId,
      platform: 'SHOPEE',
      nickname: 'My shop',
      country: 'MY',
      currency: 'MYR',
      createdAt: app.clock.now(),
    });
    const [row] = await app.db.select().from(claims);
    await app.db.insert(listingMappings).values({
      tenantId,
      id: newId('listingMapping', app.clock.now()),
      storeId,
      platformSku: 'shopee-1',
      skuId: row!.localSkuId,
      createdAt: app.clock.now(),
    });
    expect((await list(token, 'CLAIMED')).setup).toEqual({
      partnered: true,
      mapped: true,
      ready: true,
    });
    await app.must(token, STOP, { input: { claimIds: [claimId] } });
    const expired = await list(token, 'EXPIRED');
    expect(expired.productCounts).toEqual({ claimed: 0, unclaimed: 0, expired: 1 });
    expect(expired.setup.ready).toBe(false);
    expect(expired.products.nodes[0]!.claim).toMatchObject({
      state: 'STOPPED',
      reason: 'STOPPED_BY_ME',
      stock: 0,
      listings: [{ platformSku: 'shopee-1' }],
      viewerCanRemove: true,
    });
    const removed = await app.must<Answer<'claimsRemove'>>(token, REMOVE, {
      input: { claimIds: [claimId] },
    });
    expect(removed.claimsRemove.results[0]).toMatchObject({
      claim: { state: 'REMOVED' },
      error: null,
    });
    expect((await list(token, 'UNCLAIMED')).productCounts).toEqual({
      claimed: 0,
      unclaimed: 1,
      expired: 0,
    });
  });

  it('[CLAIM-21] an expired product lists the store listings that still sell it', async () => {
    const { token } = trade.distributor;
    await app.must(token, CREATE, { input: { items: [{ skuId: trade.skuId }] } });
    mustSucceed(
      await perform(app.services.place, trade.supplier.actor, (work) =>
        setVisibility(work, [trade.skuId], { mode: 'HIDDEN', levelIds: [], distributorIds: [] }),
      ),
    );
    const { products } = await list(token, 'EXPIRED');
    expect(products.nodes[0]!.claim).toMatchObject({
      reason: 'HIDDEN',
      listings: [{ platformSku: 'shopee-1', storeName: 'My shop', platform: 'SHOPEE' }],
    });
    mustSucceed(
      await perform(app.services.place, trade.supplier.actor, (work) =>
        setVisibility(work, [trade.skuId], {
          mode: 'ALL_PARTNERED',
          levelIds: [],
          distributorIds: [],
        }),
      ),
    );
  });

  it('[CLAIM-04] shows the last 30 price changes, newest first', async () => {
    for (let i = 1; i <= 33; i += 1) {
      app.clock.advance(1000);
      mustSucceed(
        await perform(app.services.place, trade.supplier.actor, (work) =>
          setPrices(work, [{ skuId: trade.skuId, price: `20.${String(i).padStart(2, '0')}` }]),
        ),
      );
    }
    const { products } = await list(trade.distributor.token, 'CLAIMED');
    const { priceChanges, price } = products.nodes[0]!.claim!;
    expect(priceChanges).toHaveLength(30);
    expect(priceChanges[0]!.newPrice.amount).toBe('20.33');
    expect(priceChanges.at(-1)!.newPrice.amount).toBe('20.04');
    expect(price.amount).toBe('20.33');
  });

  it('[VIS-02][CLAIM-10] the list shows exactly what the visibility rule lets through', async () => {
    const { distributorId, levelId } = { distributorId: trade.distributor.tenantId, levelId: null };
    const expected: string[] = [];
    for (const mode of VISIBILITY_MODES) {
      for (const named of [true, false]) {
        const code = `VIS-${mode}-${named}`;
        const skuId = await buildProduct(app, trade.supplier, code);
        const rule = { mode, levelIds: [], distributorIds: named ? [distributorId] : [] };
        const naming = mode === 'ONLY_DISTRIBUTORS' || mode === 'EXCEPT_DISTRIBUTORS';
        const outcome = await perform(app.services.place, trade.supplier.actor, (work) =>
          setVisibility(work, [skuId], rule),
        );
        if (!outcome.ok) {
          await app.sql`update distribution_products set visibility = ${mode} where sku_id in (select id from skus where code = ${code})`;
        }
        const stored = outcome.ok && naming ? rule : { ...rule, distributorIds: [] };
        if (isVisible(stored, { levelId, distributorId })) expected.push(code);
      }
    }
    const { products } = await list(trade.distributor.token, 'UNCLAIMED', { search: 'vis-' });
    expect(products.nodes.map((node) => node.code).sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(3);
  });

  it('pages by cursor without gap or double, and refuses a foreign cursor and a page too large', async () => {
    const { token } = trade.distributor;
    const all = (await list(token, 'UNCLAIMED')).products.nodes.map((node) => node.code);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { products }: Side = await list(token, 'UNCLAIMED', { first: 2, after });
      seen.push(...products.nodes.map((node) => node.code));
      after = products.pageInfo.hasNextPage ? products.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all);
    const bad = await app.ask(token, LIST, { tab: 'CLAIMED', first: 5, after: 'bm9wZQ' });
    expect(bad.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const large = await app.ask(token, LIST, { tab: 'CLAIMED', first: 101 });
    expect(large.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('a page of claims costs the same few statements whatever its size', async () => {
    const distributor = await buildDistributor(app);
    await buildPartnership(app, trade.supplier, distributor, { warehouseIds: [trade.warehouseId] });
    const items: { skuId: Id<'sku'> }[] = [];
    for (let i = 0; i < 12; i += 1) {
      const skuId = await buildProduct(app, trade.supplier, `BULK-${i}`);
      await buildStock(app, trade.supplier, trade.warehouseId, skuId, i);
      items.push({ skuId });
    }
    await app.must(distributor.token, CREATE, { input: { items } });
    const query = LIST.replace(/productCounts {[^}]*}|setup {[^}]*}/g, '');
    const statements = async (first: number) => {
      const { sql } = app.services.database;
      const original = sql.unsafe;
      let count = 0;
      sql.unsafe = ((...args: Parameters<typeof original>) => {
        if (String(args[0]).includes('claim') || String(args[0]).includes('listing')) count += 1;
        return original.apply(sql, args);
      }) as typeof original;
      await app.must(distributor.token, query, { tab: 'CLAIMED', first });
      sql.unsafe = original;
      return count;
    };
    const [one, twelve] = [await statements(1), await statements(12)];
    expect(one).toBeGreaterThan(0);
    expect(twelve).toBe(one);
    expect(twelve).toBeLessThanOrEqual(4);
  });
});
