import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildMember, type TestOrganisation } from '../testing/factories.ts';
import { buyerOrder, takeIn } from '../testing/orders.ts';
import { buildSku } from '../testing/trade.ts';

let app: TestApp;
let distributor: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
  distributor = await buildDistributor(app);
});
afterAll(() => app.close());

interface Answer {
  [field: string]: unknown;
  userErrors: { __typename: string; path: string[] }[];
}
const act = async (token: string, name: string, fields: string, input: object) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) {
    ${fields} userErrors { __typename ... on UserError { path } } } }`;
  return (await app.must<Record<string, Answer>>(token, query, { input }))[name]!;
};
const SEEN = `query ($sku: ID!) { viewer { distributor {
  stores { id isGlobal }
  listings(first: 10) { nodes { id store { id } } }
  sku(id: $sku) { listings { id } }
  buyerOrders(first: 10, state: TO_PACK) { nodes { orderNo } } } } }`;

it('[PERM-07] a global store, its listings and mappings are hidden without the permission; its orders are not', async () => {
  const { token } = distributor;
  const skuId = await buildSku(app, distributor, 'GLOBAL-MUG');
  const fields = { platform: 'TIKTOK_SHOP', country: 'MY', currency: 'MYR' };
  const open = async (nickname: string, isGlobal: boolean) => {
    const input = { ...fields, nickname, isGlobal };
    return ((await act(token, 'storeCreate', 'store { id }', input)).store as { id: string }).id;
  };
  const global = await open('World', true);
  const local = await open('Home', false);
  const listings: string[] = [];
  for (const storeId of [global, local]) {
    app.clock.advance(1000);
    const input = { storeId, platformSku: `L-${storeId}`, skuId };
    const { listing } = await act(token, 'listingMap', 'listing { id }', input);
    listings.push((listing as { id: string }).id);
  }
  await takeIn(app, token, global, [buyerOrder('G-1')]);

  const { tenantId } = distributor;
  const bits = ['DISTRIBUTOR_VIEW', 'DISTRIBUTOR_PRODUCTS'] as const;
  const without = await buildMember(app, tenantId, 'SUB', [...bits]);
  const holder = await buildMember(app, tenantId, 'SUB', [...bits, 'DISTRIBUTOR_GLOBAL_STORES']);

  const orders = { nodes: [{ orderNo: 'G-1' }] };
  expect(await app.must(without.token, SEEN, { sku: skuId })).toEqual({
    viewer: {
      distributor: {
        stores: [{ id: local, isGlobal: false }],
        listings: { nodes: [{ id: listings[1], store: { id: local } }] },
        sku: { listings: [{ id: listings[1] }] },
        buyerOrders: orders,
      },
    },
  });
  expect(await app.must(holder.token, SEEN, { sku: skuId })).toMatchObject({
    viewer: {
      distributor: {
        stores: [{ id: local }, { id: global, isGlobal: true }],
        listings: { nodes: [{ id: listings[1] }, { id: listings[0], store: { id: global } }] },
        sku: { listings: [{ id: listings[0] }, { id: listings[1] }] },
        buyerOrders: orders,
      },
    },
  });

  // What is hidden cannot be changed either: it answers like something that does not exist.
  const acts = [
    ['storeUpdate', { storeId: global, nickname: 'Mine' }],
    ['listingMap', { storeId: global, platformSku: 'NEW', skuId }],
    ['listingUnmap', { listingId: listings[0] }],
  ] as const;
  for (const [name, input] of acts) {
    const { userErrors } = await act(without.token, name, '', input);
    expect([name, userErrors]).toMatchObject([name, [{ __typename: 'NotFound' }]]);
  }
  expect((await act(holder.token, 'listingUnmap', '', acts[2][1])).userErrors).toEqual([]);
});

it('[PERM-07] only a store on TikTok Shop can be a global store', async () => {
  const input = {
    platform: 'SHOPEE',
    country: 'MY',
    currency: 'MYR',
    nickname: 'S',
    isGlobal: true,
  };
  const { store, userErrors } = await act(distributor.token, 'storeCreate', 'store { id }', input);
  expect(store).toBeNull();
  expect(userErrors).toEqual([{ __typename: 'InvalidInput', path: ['isGlobal'] }]);
});
