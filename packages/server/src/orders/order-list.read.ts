import { and, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { tenants } from '../identity/tenant.table.ts';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import { supplierWarehouses } from '../partnerships/supplier-warehouse.table.ts';
import type { Executor } from '../platform/db.ts';
import {
  behind,
  type Keyset,
  keysetOf,
  keysetPage,
  orderBy,
  placeIn,
  type SortChoice,
  type SortRequest,
} from '../platform/keyset.ts';
import type { MatchingRead } from '../platform/matching.ts';
import type { Page, PageRequest } from '../platform/page.ts';
import { warehouses } from '../warehouses/warehouse.table.ts';
import { distributionOrders } from './distribution-order.table.ts';
import {
  type DistributionFilter,
  distributionSet,
  type OrderSet,
  type SupplyFilter,
  supplySet,
  withdrawalFailed,
} from './order-filter.read.ts';
import {
  type DistributionSort,
  type DistributionTab,
  distributionTabsOf,
  type SupplySort,
  type SupplyTab,
  supplyTabOf,
} from './order-list.rules.ts';

/** An order with what a row of a list nearly always shows of its parties and where it ships from. */
export interface ListedOrder {
  readonly order: typeof distributionOrders.$inferSelect;
  readonly supplier: typeof tenants.$inferSelect;
  readonly distributor: typeof tenants.$inferSelect;
  readonly warehouse: typeof warehouses.$inferSelect;
  readonly supplierWarehouse: typeof supplierWarehouses.$inferSelect;
}

const suppliers = alias(tenants, 'supplier');
const distributors = alias(tenants, 'distributor');

const instant = (column: PgColumn) => [{ value: sql`${column}`, type: 'timestamptz' as const }];
const MOVED: SortChoice = { by: instant(distributionOrders.stateAt), descending: true };
/** By currency first: amounts of two currencies have no order. */
const CHARGE: SortChoice = {
  by: [
    { value: sql`coalesce(${distributionOrders.currency}, '')`, type: 'text' },
    {
      value: sql`coalesce(${distributionOrders.goods} + ${distributionOrders.handling} + ${distributionOrders.shipping}, 0)`,
      type: 'numeric',
    },
  ],
  descending: true,
};
const DISTRIBUTION_SORTS: Record<DistributionSort, SortChoice> = {
  MOVED,
  CHARGE,
};
const SUPPLY_SORTS: Record<SupplySort, SortChoice> = {
  MOVED,
  PUSHED: {
    by: [
      {
        value: sql`coalesce(${distributionOrders.pushedAt}, ${distributionOrders.createdAt})`,
        type: 'timestamptz',
      },
    ],
    descending: true,
  },
  CHARGE,
};
const ORDER_ID = [sql`${distributionOrders.id}`];

/** Orders of one owner in the order that was asked for. */
interface OrderList extends OrderSet {
  readonly owner: SQL;
  readonly keyset: Keyset;
  /** Each state has its own index by when it moved; every other order runs through all states. */
  readonly byState: boolean;
}

function distributionList(
  db: Executor,
  distributorId: Id<'tenant'>,
  filter: DistributionFilter,
  sorted: SortRequest<DistributionSort>,
): OrderList {
  return {
    ...distributionSet(db, filter),
    owner: eq(distributionOrders.distributorId, distributorId),
    keyset: keysetOf(DISTRIBUTION_SORTS, ORDER_ID, sorted, 'MOVED'),
    byState: (sorted.sort ?? 'MOVED') === 'MOVED',
  };
}

function supplyList(
  db: Executor,
  supplierId: Id<'tenant'>,
  filter: SupplyFilter,
  sorted: SortRequest<SupplySort>,
): OrderList {
  return {
    ...supplySet(db, filter),
    owner: eq(distributionOrders.supplierId, supplierId),
    keyset: keysetOf(SUPPLY_SORTS, ORDER_ID, sorted, 'MOVED'),
    byState: (sorted.sort ?? 'MOVED') === 'MOVED',
  };
}

/** A page of a distributor's distribution orders. */
export function distributionOrdersPage(
  db: Executor,
  distributorId: Id<'tenant'>,
  filter: DistributionFilter,
  request: PageRequest & SortRequest<DistributionSort>,
): Promise<Page<ListedOrder>> {
  return ordersPage(db, distributionList(db, distributorId, filter, request), request);
}

/** A page of the orders pushed to a supplier (FUL-01). */
export function supplyOrdersPage(
  db: Executor,
  supplierId: Id<'tenant'>,
  filter: SupplyFilter,
  request: PageRequest & SortRequest<SupplySort>,
): Promise<Page<ListedOrder>> {
  return ordersPage(db, supplyList(db, supplierId, filter, request), request);
}

/** All that match a distributor's filter. */
export function distributionMatching(
  db: Executor,
  distributorId: Id<'tenant'>,
  filter: DistributionFilter,
  sorted: SortRequest<DistributionSort>,
): MatchingRead {
  return matching(db, distributionList(db, distributorId, filter, sorted));
}

/** All that match a supplier's filter. */
export function supplyMatching(
  db: Executor,
  supplierId: Id<'tenant'>,
  filter: SupplyFilter,
  sorted: SortRequest<SupplySort>,
): MatchingRead {
  return matching(db, supplyList(db, supplierId, filter, sorted));
}

/** The first of a list; each branch reads its index from the place on and stops at the limit. */
function top(list: OrderList, limit: number, after: string | null | undefined, columns: SQL): SQL {
  const { keyset, states } = list;
  const values = keyset.columns.map(({ value }, i) => sql`${value} as ${sql.raw(`v${i}`)}`);
  const branch = (state: SQL) => sql`
    (select ${sql.join(values, sql`, `)}, ${columns} from ${distributionOrders}
    where ${and(list.owner, state, list.where, behind(keyset, after))}
    order by ${orderBy(keyset)} limit ${limit})`;
  const branches = list.byState
    ? states.map((state) => branch(eq(distributionOrders.state, state)))
    : [branch(inArray(distributionOrders.state, [...states]))];
  const all = sql.join(branches, sql` union all `);
  return sql`(select * from (${all}) branch order by ${inTop(keyset)} limit ${limit}) top`;
}

function inTop({ columns, descending }: Keyset): SQL {
  return sql.raw(columns.map((_, i) => `v${i}${descending ? ' desc' : ''}`).join(', '));
}

async function ordersPage(db: Executor, list: OrderList, request: PageRequest) {
  const { keyset } = list;
  const place = sql`${distributionOrders.supplierId} as owner_id, ${placeIn(keyset)} as place`;
  const rows = await db
    .select({
      place: sql<string>`top.place`,
      order: distributionOrders,
      supplier: suppliers,
      distributor: distributors,
      warehouse: warehouses,
      supplierWarehouse: supplierWarehouses,
    })
    .from(top(list, request.first + 1, request.after, place))
    .innerJoin(
      distributionOrders,
      and(
        sql`${distributionOrders.supplierId} = top.owner_id`,
        sql`${distributionOrders.id} = top.${sql.raw(`v${keyset.columns.length - 1}`)}`,
      ),
    )
    .innerJoin(suppliers, eq(suppliers.id, distributionOrders.supplierId))
    .innerJoin(distributors, eq(distributors.id, distributionOrders.distributorId))
    .innerJoin(
      warehouses,
      and(
        eq(warehouses.tenantId, distributionOrders.supplierId),
        eq(warehouses.id, distributionOrders.warehouseId),
      ),
    )
    .innerJoin(
      supplierWarehouses,
      and(
        eq(supplierWarehouses.supplierId, distributionOrders.supplierId),
        eq(supplierWarehouses.id, distributionOrders.supplierWarehouseId),
      ),
    )
    .orderBy(inTop(keyset));
  return keysetPage(rows, request, keyset);
}

function matching(db: Executor, list: OrderList): MatchingRead {
  const { goods, handling, shipping, currency, id } = distributionOrders;
  return {
    async count() {
      const [row] = await db
        .select({ count: count() })
        .from(distributionOrders)
        .where(and(list.owner, inArray(distributionOrders.state, [...list.states]), list.where));
      return row?.count ?? 0;
    },
    async first(limit) {
      const columns = sql`${id} as id, ${goods} + ${handling} + ${shipping} as amount, ${currency} as currency`;
      const rows = await db.execute<{ id: string; amount: string | null; currency: string | null }>(
        sql`select id, amount, currency from ${top(list, limit, null, columns)} order by ${inTop(list.keyset)}`,
      );
      return rows.map((row) => ({ ...row, id: idFromUuid('distributionOrder', row.id) }));
    },
  };
}

const grouped = {
  state: distributionOrders.state,
  processing: sql<boolean>`${distributionOrders.processingAt} is not null`,
  withdrawalFailed: sql<boolean>`${distributionOrders.state} in ('PUSHED', 'TO_PICKUP') and ${withdrawalFailed}`,
};

/** How many orders each of the distributor's lists holds. */
export async function distributionOrderCounts(db: Executor, distributorId: Id<'tenant'>) {
  const counts = new Map<DistributionTab, number>();
  for (const row of await standings(db, eq(distributionOrders.distributorId, distributorId))) {
    for (const tab of distributionTabsOf(row)) counts.set(tab, (counts.get(tab) ?? 0) + row.orders);
  }
  return counts;
}

/** How many orders each of the supplier's lists holds. */
export async function supplyOrderCounts(db: Executor, supplierId: Id<'tenant'>) {
  const counts = new Map<SupplyTab, number>();
  for (const row of await standings(db, eq(distributionOrders.supplierId, supplierId))) {
    const tab = supplyTabOf(row);
    if (tab) counts.set(tab, (counts.get(tab) ?? 0) + row.orders);
  }
  return counts;
}

function standings(db: Executor, where: SQL) {
  return db
    .select({ ...grouped, orders: count() })
    .from(distributionOrders)
    .where(where)
    .groupBy(sql`1, 2, 3`);
}
