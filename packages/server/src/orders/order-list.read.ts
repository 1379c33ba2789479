import {
  and,
  count,
  desc,
  eq,
  exists,
  ilike,
  inArray,
  isNotNull,
  isNull,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { skus } from '../catalog/sku.table.ts';
import { tenants } from '../identity/tenant.table.ts';
import { type Id, uuidOf } from '../kernel/ids.ts';
import { supplierWarehouses } from '../partnerships/supplier-warehouse.table.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import { warehouses } from '../warehouses/warehouse.table.ts';
import {
  distributionOrderLines,
  distributionOrders,
  withdrawals,
} from './distribution-order.table.ts';
import type { OrderState } from './order.rules.ts';
import {
  type DistributionTab,
  distributionTabsOf,
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

export interface OrderFilter<Tab extends string> {
  /** Null = every list of that side. */
  readonly tab: Tab | null;
  /** Part of a package number, a tracking number, a recipient's name or a SKU. */
  readonly search: string | null;
  /** Only with these partners. */
  readonly partnerIds: readonly Id<'tenant'>[] | null;
  /** Only with a line of this SKU: the supplier's own, or the distributor's. */
  readonly skuId: Id<'sku'> | null;
}

/** A refused withdrawal of the push in force, which a later one has not replaced. */
const withdrawalFailed = sql<boolean>`exists (
  select 1 from ${withdrawals} w where w.supplier_id = ${distributionOrders.supplierId}
    and w.order_id = ${distributionOrders.id} and w.attempt_no = ${distributionOrders.chargedAttempts}
    and w.state = 'FAILED')`;

const STATES_OF: Record<DistributionTab, readonly OrderState[]> = {
  TO_PUSH: ['TO_PUSH'],
  PUSH_FAILED: ['PUSH_FAILED'],
  PUSHED: ['PUSHED'],
  WITHDRAWING: ['WITHDRAWING'],
  WITHDRAWN: ['WITHDRAWN'],
  FAILED_TO_WITHDRAW: ['PUSHED', 'TO_PICKUP'],
  SENT_BACK: ['SENT_BACK'],
  TO_PICKUP: ['TO_PICKUP'],
  SHIPPED: ['SHIPPED', 'COMPLETED'],
  CANCELLED: ['CANCELLED'],
};

function inDistributionTab(tab: DistributionTab): SQL | undefined {
  const states = inArray(distributionOrders.state, [...STATES_OF[tab]]);
  return tab === 'FAILED_TO_WITHDRAW' ? and(states, withdrawalFailed) : states;
}

/** What a supplier has business with: pushed to it at least once, and not taken back into packing. */
const SUPPLY_STATES: Record<SupplyTab, readonly OrderState[]> = {
  TO_PROCESS: ['PUSHED'],
  PROCESSING: ['PUSHED'],
  WITHDRAWING: ['WITHDRAWING'],
  TO_PICKUP: ['TO_PICKUP'],
  SHIPPED: ['SHIPPED', 'COMPLETED'],
  CLOSED: ['WITHDRAWN', 'SENT_BACK'],
};
export const SUPPLIER_SEES: readonly OrderState[] = [
  ...new Set(Object.values(SUPPLY_STATES).flat()),
];

function inSupplyTab(tab: SupplyTab): SQL | undefined {
  const states = inArray(distributionOrders.state, [...SUPPLY_STATES[tab]]);
  if (tab === 'TO_PROCESS') return and(states, isNull(distributionOrders.processingAt));
  if (tab === 'PROCESSING') return and(states, isNotNull(distributionOrders.processingAt));
  return states;
}

/** A distributor's distribution orders, those that moved last first. */
export function distributionOrdersPage(
  db: Executor,
  distributorId: Id<'tenant'>,
  filter: OrderFilter<DistributionTab>,
  request: PageRequest,
): Promise<Page<ListedOrder>> {
  const where = and(
    eq(distributionOrders.distributorId, distributorId),
    filter.tab ? inDistributionTab(filter.tab) : undefined,
    filter.partnerIds ? inArray(distributionOrders.supplierId, [...filter.partnerIds]) : undefined,
    found(db, filter.search, 'DISTRIBUTOR'),
    filter.skuId ? withLine(db, eq(distributionOrderLines.localSkuId, filter.skuId)) : undefined,
  );
  return ordersPage(db, where, request);
}

/** The orders pushed to a supplier, those that moved last first (FUL-01). */
export function supplyOrdersPage(
  db: Executor,
  supplierId: Id<'tenant'>,
  filter: OrderFilter<SupplyTab>,
  request: PageRequest,
): Promise<Page<ListedOrder>> {
  const where = and(
    eq(distributionOrders.supplierId, supplierId),
    filter.tab ? inSupplyTab(filter.tab) : inArray(distributionOrders.state, [...SUPPLIER_SEES]),
    filter.partnerIds
      ? inArray(distributionOrders.distributorId, [...filter.partnerIds])
      : undefined,
    found(db, filter.search, 'SUPPLIER'),
    filter.skuId ? withLine(db, eq(distributionOrderLines.skuId, filter.skuId)) : undefined,
  );
  return ordersPage(db, where, request);
}

async function ordersPage(db: Executor, where: SQL | undefined, request: PageRequest) {
  const rows = await db
    .select({
      order: distributionOrders,
      supplier: suppliers,
      distributor: distributors,
      warehouse: warehouses,
      supplierWarehouse: supplierWarehouses,
    })
    .from(distributionOrders)
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
    .where(and(where, behind(request.after)))
    .orderBy(desc(distributionOrders.stateAt), desc(distributionOrders.id))
    .limit(request.first + 1);
  return toPage(rows, request, ({ order }) => [order.stateAt.toISOString(), order.id]);
}

/** A supplier finds by its own SKUs only: the distributor's are the distributor's (GEN-08). */
function found(
  db: Executor,
  search: string | null,
  owner: 'SUPPLIER' | 'DISTRIBUTOR',
): SQL | undefined {
  const words = search?.trim().replace(/[\\%_]/g, '\\$&');
  if (!words) return undefined;
  const like = `%${words}%`;
  const bySku = db
    .select({ one: sql`1` })
    .from(distributionOrderLines)
    .innerJoin(
      skus,
      owner === 'SUPPLIER'
        ? and(
            eq(skus.tenantId, distributionOrderLines.supplierId),
            eq(skus.id, distributionOrderLines.skuId),
          )
        : and(
            eq(skus.tenantId, distributionOrders.distributorId),
            eq(skus.id, distributionOrderLines.localSkuId),
          ),
    )
    .where(
      and(
        eq(distributionOrderLines.supplierId, distributionOrders.supplierId),
        eq(distributionOrderLines.orderId, distributionOrders.id),
        or(ilike(skus.code, like), ilike(skus.name, like)),
      ),
    );
  return or(
    ilike(distributionOrders.packageNo, like),
    ilike(distributionOrders.trackingNo, like),
    ilike(distributionOrders.recipientName, like),
    exists(bySku),
  );
}

function withLine(db: Executor, which: SQL): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(distributionOrderLines)
      .where(
        and(
          eq(distributionOrderLines.supplierId, distributionOrders.supplierId),
          eq(distributionOrderLines.orderId, distributionOrders.id),
          which,
        ),
      ),
  );
}

function behind(after: string | null | undefined): SQL | undefined {
  if (!after) return undefined;
  const [stateAt, id] = decodeCursor(after, 2) ?? [];
  if (typeof stateAt !== 'string' || typeof id !== 'string') throw badCursor();
  if (Number.isNaN(Date.parse(stateAt)) || !/^ord_[0-9a-z]{26}$/.test(id)) throw badCursor();
  return sql`(${distributionOrders.stateAt}, ${distributionOrders.id})
    < (${stateAt}::timestamptz, ${uuidOf('distributionOrder', id)}::uuid)`;
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
