import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidOf } from '../../src/kernel/ids.ts';
import { buyerOrdersMatching, buyerOrdersPage } from '../../src/orders/buyer-order-list.read.ts';
import {
  distributionMatching,
  distributionOrdersPage,
  supplyMatching,
  supplyOrdersPage,
} from '../../src/orders/order-list.read.ts';
import {
  BUYER_ORDER_SORTS,
  type BuyerOrderSort,
  DISTRIBUTION_SORTS,
  type DistributionSort,
  SUPPLY_SORTS,
  type SupplySort,
} from '../../src/orders/order-list.rules.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { buildPushWorld, type PushWorld } from '../../src/testing/push-world.ts';
import { walkList } from '../../src/testing/walk-list.ts';

let app: TestApp;
let world: PushWorld;
let stranger: PushWorld;

const ROWS = 200;
const DIRECTIONS = ['ASC', 'DESC'] as const;

beforeAll(async () => {
  app = await startTestApp();
  world = await buildPushWorld(app);
  stranger = await buildPushWorld(app);
  for (const { packOrders, supplier } of [world, stranger]) {
    await packOrders(ROWS);
    // Many equal values, so that the ids have to break ties within and between pages.
    await app.db.execute(sql`
      update distribution_orders o set
        state = (array['SHIPPED', 'COMPLETED', 'PUSHED'])[1 + n % 3],
        state_at = o.created_at + make_interval(hours => n % 5),
        pushed_at = o.created_at + make_interval(hours => n % 4),
        goods = (n % 6) * 10, handling = 1.5, shipping = 2, tracking_no = 'TRACK',
        currency = case when n % 2 = 0 then 'MYR' else 'IDR' end
      from (select id, (row_number() over (order by id))::integer as n from distribution_orders
        where supplier_id = ${uuidOf('tenant', supplier.tenantId)}) numbered
      where numbered.id = o.id`);
    await app.db.execute(sql`
      update buyer_orders b set ordered_at = b.imported_at - make_interval(hours => n % 5)
      from (select id, (row_number() over (order by id))::integer as n from buyer_orders) numbered
      where numbered.id = b.id`);
  }
});
afterAll(() => app.close());

const idOf = ({ order }: { order: { id: string } }) => order.id;
const once = (ids: readonly string[]) => new Set(ids).size === ids.length;

function expectWhole({ ids, matching, count }: Awaited<ReturnType<typeof walkList>>, rows: number) {
  const [byOne] = ids;
  expect(byOne).toHaveLength(rows);
  expect(once(byOne ?? [])).toBe(true);
  for (const bySize of ids) expect(bySize).toEqual(byOne);
  expect(matching).toEqual(byOne);
  expect(count).toBe(rows);
}

describe.each(DIRECTIONS)('%s', (direction) => {
  it.each(Object.keys(DISTRIBUTION_SORTS) as DistributionSort[])(
    '[ORD-34] a distributor’s orders by %s are met once each, whatever the page',
    async (sort) => {
      const filter = { tab: null };
      const { tenantId } = world.distributor;
      const walked = await walkList(
        (page) => distributionOrdersPage(app.db, tenantId, filter, { ...page, sort, direction }),
        idOf,
        distributionMatching(app.db, tenantId, filter, { sort, direction }),
      );
      expectWhole(walked, ROWS);
      if (sort === 'CHARGE') {
        const charges = walked.rows.map(
          ({ order }) => `${order.currency} ${order.goods?.padStart(9)}`,
        );
        const sorted = [...charges].sort();
        expect(charges).toEqual(direction === 'ASC' ? sorted : sorted.reverse());
      }
    },
  );

  it.each(Object.keys(SUPPLY_SORTS) as SupplySort[])(
    'a supplier’s shipped orders by %s are met once each, over both states',
    async (sort) => {
      const filter = { tab: 'SHIPPED' as const };
      const { tenantId } = world.supplier;
      const walked = await walkList(
        (page) => supplyOrdersPage(app.db, tenantId, filter, { ...page, sort, direction }),
        idOf,
        supplyMatching(app.db, tenantId, filter, { sort, direction }),
      );
      expectWhole(walked, walked.rows.length);
      expect(new Set(walked.rows.map(({ order }) => order.state))).toEqual(
        new Set(['SHIPPED', 'COMPLETED']),
      );
      expect(walked.rows.every(({ order }) => order.supplierId === tenantId)).toBe(true);
      const times = walked.rows.map(({ order }) =>
        (sort === 'PUSHED' ? order.pushedAt : order.stateAt)?.getTime(),
      );
      const sorted = [...times].sort();
      if (sort !== 'CHARGE') expect(times).toEqual(direction === 'ASC' ? sorted : sorted.reverse());
    },
  );

  it.each(Object.keys(BUYER_ORDER_SORTS) as BuyerOrderSort[])(
    '[ORD-01] buyers’ orders by %s are met once each, whatever the page',
    async (sort) => {
      const filter = { state: 'PACKED' as const };
      const { tenantId } = world.distributor;
      expectWhole(
        await walkList(
          (page) => buyerOrdersPage(app.db, tenantId, filter, { ...page, sort, direction }),
          idOf,
          buyerOrdersMatching(app.db, tenantId, filter, { sort, direction }),
        ),
        ROWS,
      );
    },
  );
});

const LIST = `query ($sort: DistributionOrderSort, $direction: SortDirection, $after: String, $supplierIds: [ID!],
    $pushed: InstantRange, $first: Int = 3) {
  viewer { distributor { distributionOrders(first: $first, after: $after, sort: $sort, direction: $direction,
    supplierIds: $supplierIds, pushed: $pushed) {
      nodes { id pushedAt } pageInfo { endCursor }
      matching { count ids truncated totals { amount currency } } } } } }`;
interface Listed {
  viewer: {
    distributor: {
      distributionOrders: {
        nodes: { id: string; pushedAt: string }[];
        pageInfo: { endCursor: string };
        matching: {
          count: number;
          ids: string[];
          truncated: boolean;
          totals: { amount: string; currency: string }[];
        };
      };
    };
  };
}

describe('what a filter matches', () => {
  const ask = async (variables: Record<string, unknown>) =>
    (await app.must<Listed>(world.distributor.token, LIST, variables)).viewer.distributor
      .distributionOrders;

  it('[ORD-34] tells the whole set with its money by currency, beyond the page', async () => {
    const { matching, nodes } = await ask({});
    expect(nodes).toHaveLength(3);
    expect(matching.count).toBe(ROWS);
    expect(matching.ids).toHaveLength(ROWS);
    expect(matching.truncated).toBe(false);
    expect(matching.ids.slice(0, 3)).toEqual(nodes.map(({ id }) => id));
    // Of 200 rows n = 1…200 the even ones are in MYR: goods 10 × (n mod 6), and 3.50 of fees each.
    const goods = (odd: number) =>
      Array.from({ length: ROWS }, (_, i) => i + 1)
        .filter((n) => n % 2 === odd)
        .reduce((sum, n) => sum + (n % 6) * 10, 0);
    const totals = new Map(matching.totals.map(({ amount, currency }) => [currency, amount]));
    expect(totals.get('MYR')).toBe((goods(0) + 350).toFixed(2));
    // IDR has no decimals: each order's 3.50 of fees rounds up to 4.
    expect(totals.get('IDR')).toBe(String(goods(1) + 400));
  });

  it('[GEN-08] names nothing of another organisation, whatever is asked for', async () => {
    const foreign = await ask({ supplierIds: [stranger.supplier.tenantId] });
    expect(foreign.matching).toEqual({ count: 0, ids: [], truncated: false, totals: [] });
    const none = await ask({ supplierIds: ['org_nonsense'] });
    expect(none.matching.count).toBe(0);
  });

  it('narrows by when an order was pushed, from an instant on and before another', async () => {
    const [{ from, to } = { from: '', to: '' }] = await app.db.execute<{
      from: string;
      to: string;
    }>(
      sql`select min(pushed_at)::text as from, max(pushed_at)::text as to from distribution_orders`,
    );
    const range = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    const { matching } = await ask({ pushed: range });
    expect(matching.count).toBe(ROWS - ROWS / 4);
  });

  it('refuses a cursor of another order, and one with a value that is none', async () => {
    const { pageInfo } = await ask({ sort: 'CHARGE' });
    const cursors = [
      pageInfo.endCursor,
      Buffer.from(JSON.stringify(['MOVED DESC', 'yesterday', 'x'])).toString('base64url'),
    ];
    for (const after of cursors) {
      const { errors } = await app.ask(world.distributor.token, LIST, { sort: 'MOVED', after });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    const { errors } = await app.ask(world.distributor.token, LIST, {
      sort: 'CHARGE',
      direction: 'ASC',
      after: pageInfo.endCursor,
    });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
