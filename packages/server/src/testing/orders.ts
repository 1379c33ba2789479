import { eq } from 'drizzle-orm';
import { listingMappings } from '../catalog/sku.table.ts';
import { newId } from '../kernel/ids.ts';
import type { Platform } from '../stores/platform.rules.ts';
import { stores } from '../stores/store.table.ts';
import type { TestApp } from './app.ts';
import type { PushWorld } from './push-world.ts';

/** The one store of a push world's distributor. */
export async function storeOf(app: TestApp, world: PushWorld) {
  const [store] = await app.db
    .select()
    .from(stores)
    .where(eq(stores.tenantId, world.distributor.tenantId));
  if (!store) throw new Error('the world has no store');
  return store;
}

/** A second store on another marketplace with the same listings. */
export async function addStore(app: TestApp, world: PushWorld, platform: Platform) {
  const { tenantId } = world.distributor;
  const now = app.clock.now();
  const first = await storeOf(app, world);
  const id = newId('store', now);
  await app.db.insert(stores).values({ ...first, id, platform, nickname: `${platform} store` });
  const listed = await app.db
    .select()
    .from(listingMappings)
    .where(eq(listingMappings.storeId, first.id));
  for (const mapping of listed) {
    await app.db
      .insert(listingMappings)
      .values({ ...mapping, tenantId, id: newId('listingMapping', now), storeId: id });
  }
  return id;
}

/** A buyer's order as an integrator sends it: 2 of A and 3 of B unless told otherwise. */
export function buyerOrder(orderNo: string, changes: Record<string, unknown> = {}) {
  return {
    orderNo,
    status: 'TO_SHIP',
    currency: 'MYR',
    recipient: {
      name: 'Nur Aisyah',
      phone: '+60123456789',
      country: 'MY',
      province: 'Selangor',
      addressLine: '8 Jalan SS 2/24',
    },
    orderedAt: '2026-11-02T01:00:00.000Z',
    lines: [
      { platformSku: 'LISTING-A', productName: 'Enamel mug', quantity: 2, unitPrice: '19.90' },
      { platformSku: 'LISTING-B', productName: 'Pan', quantity: 3, unitPrice: '12.90' },
    ],
    ...changes,
  };
}

const TAKE_IN = `mutation ($input: BuyerOrdersCreateInput!) { buyerOrdersCreate(input: $input) {
  results { orderNo result message order { id state cancellation } userErrors { path message } }
  userErrors { __typename ... on UserError { path message } } } }`;

export interface TakenInResult {
  orderNo: string;
  result: string | null;
  message: string | null;
  order: { id: string; state: string; cancellation: string } | null;
  userErrors: { path: string[]; message: string }[];
}

/** Takes orders in over the API as the world's distributor. */
export async function takeIn(
  app: TestApp,
  token: string,
  storeId: string,
  orders: readonly object[],
) {
  const { buyerOrdersCreate } = await app.must<{
    buyerOrdersCreate: { results: TakenInResult[]; userErrors: { __typename: string }[] };
  }>(token, TAKE_IN, { input: { storeId, orders } });
  return buyerOrdersCreate;
}

const PACK = (
  mutation: string,
) => `mutation ($input: OrderPackInput!) { ${mutation}(input: $input) {
  results { orderId pushRefusals order { id state } packages { id packageNo state shippingMethod }
    userErrors { __typename ... on UserError { message path }
      ... on SplitNeeded { plan { parts { supplierName warehouseName } blocked { obstacle } } }
      ... on NothingPackable { blocked { obstacle quantity } } } }
  userErrors { ... on UserError { message } } } }`;

export interface PackResult {
  orderId: string;
  pushRefusals: string[];
  order: { id: string; state: string } | null;
  packages: { id: string; packageNo: string; state: string; shippingMethod: string }[];
  userErrors: {
    __typename: string;
    message: string;
    path: string[];
    plan?: { parts: { supplierName: string }[]; blocked: { obstacle: string }[] };
    blocked?: { obstacle: string; quantity: number }[];
  }[];
}

/** Packs orders over the API. */
export async function pack(
  app: TestApp,
  token: string,
  orders: readonly object[],
  options: { split?: boolean; key?: string } = {},
): Promise<PackResult[]> {
  const mutation = options.split ? 'orderSplitPack' : 'orderPack';
  const input = { orders, idempotencyKey: options.key ?? crypto.randomUUID() };
  const data = await app.must<Record<string, { results: PackResult[] }>>(token, PACK(mutation), {
    input,
  });
  return data[mutation]?.results ?? [];
}

/** Pushes orders over the API; the kinds of refusals by order. */
export async function push(app: TestApp, token: string, orderIds: readonly string[]) {
  const { orderPush } = await app.must<{
    orderPush: { results: { orderId: string; userErrors: { __typename: string }[] }[] };
  }>(
    token,
    `mutation ($input: OrderPushInput!) { orderPush(input: $input) {
      results { orderId userErrors { __typename } } userErrors { __typename } } }`,
    { input: { orderIds, idempotencyKey: crypto.randomUUID() } },
  );
  return orderPush.results.map(({ userErrors }) => userErrors.map((error) => error.__typename));
}

/** The distributor's balance with the world's supplier, the state and cancellation of its orders. */
export async function standing(app: TestApp, token: string) {
  const { viewer } = await app.must<{
    viewer: {
      distributor: {
        accounts: { nodes: { balance: { amount: string } }[] };
        distributionOrders: { nodes: { packageNo: string; state: string }[] };
      };
    };
  }>(
    token,
    `{ viewer { distributor { accounts(first: 1) { nodes { balance { amount } } }
      distributionOrders(first: 100) { nodes { packageNo state } } } } }`,
  );
  const { accounts, distributionOrders } = viewer.distributor;
  const states = distributionOrders.nodes.map(({ packageNo, state }) => [packageNo, state]);
  return {
    balance: accounts.nodes[0]?.balance.amount,
    states: Object.fromEntries(states) as Record<string, string>,
  };
}
