import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildMember, buildSupplier } from '../testing/factories.ts';
import { buildPartnership } from '../testing/partnership.ts';
import { buildClaim, buildTrade } from '../testing/trade.ts';
import { checks } from './claims.checks.ts';

let app: TestApp;
let trade: Awaited<ReturnType<typeof buildTrade>>;
beforeAll(async () => {
  app = await startTestApp();
  trade = await buildTrade(app);
  await buildClaim(app, trade.distributor, trade.skuId);
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

describe('claiming over the API', () => {
  const input = () => ({ input: { items: [{ skuId: trade.skuId }] } });

  it('[CLAIM-12][A-03] the preview and the claim answer row by row in order', async () => {
    const { token } = await (async () => {
      const distributor = await buildDistributor(app);
      await buildPartnership(app, trade.supplier, distributor);
      return distributor;
    })();
    const items = [{ skuId: trade.skuId, localCode: 'MINE' }, { skuId: 'sku_nonsense' }];
    const preview = await app.must<{ claimsPreview: unknown[] }>(
      token,
      `query ($items: [ClaimItemInput!]!) { claimsPreview(items: $items) {
        outcome localCode initialCost { amount currency } error { __typename } } }`,
      { items },
    );
    expect(preview.claimsPreview).toMatchObject([
      { outcome: 'CREATED', localCode: 'MINE', error: null },
      { outcome: 'REFUSED', error: { __typename: 'ProductUnavailable' } },
    ]);
    const created = await app.must<Answer<'claimsCreate'>>(token, CREATE, { input: { items } });
    expect(created.claimsCreate.results).toMatchObject([
      { outcome: 'CREATED', claim: { localCode: 'MINE' } },
      { outcome: 'REFUSED', claim: null, error: { path: ['items', '1', 'skuId'] } },
    ]);
  });

  it('[GEN-08][PERM-04] a guest, a stranger and a member without the permission get nothing', async () => {
    const guest = await app.ask(undefined, CREATE, input());
    expect(guest.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const viewer = await buildMember(app, trade.distributor.tenantId, 'SUB', ['DISTRIBUTOR_VIEW']);
    const weak = await app.ask(viewer.token, CREATE, input());
    expect(weak.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { products } = await list(viewer.token, 'CLAIMED');
    expect(products.nodes[0]!.claim!.viewerCanStop).toBe(false);
    const stranger = await buildDistributor(app);
    expect((await list(stranger.token, 'UNCLAIMED')).products.nodes).toEqual([]);
    const claimId = products.nodes[0]!.claim!.id;
    const foreign = await app.must<Answer<'claimsStop'>>(stranger.token, STOP, {
      input: { claimIds: [claimId, 'clm_nonsense'] },
    });
    expect(foreign.claimsStop.results.map((row) => row.error?.__typename)).toEqual([
      'NotFound',
      'NotFound',
    ]);
    const supplierOnly = await buildSupplier(app);
    const { viewer: who } = await app.must<{ viewer: { distributor: null } }>(
      supplierOnly.token,
      '{ viewer { distributor { id } } }',
    );
    expect(who.distributor).toBeNull();
  });
});
