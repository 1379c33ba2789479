import { and, exists, ilike, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { skus } from '../catalog/sku.table.ts';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { type Range, within } from '../platform/instant-range.ts';
import { likeOf } from '../platform/search-words.ts';
import type { Platform } from '../stores/platform.rules.ts';
import {
  distributionOrderLines,
  distributionOrders,
  withdrawals,
} from './distribution-order.table.ts';
import type { OrderState, ShippingMethod } from './order.rules.ts';
import type { DistributionTab, SupplyTab } from './order-list.rules.ts';

/** What both sides can narrow their orders by. */
interface AnyOrderFilter {
  /** Part of a package number, a tracking number, a recipient's name or a SKU. */
  readonly search?: string | null;
  /** With a line of one of these: the supplier's own SKUs, or the distributor's. */
  readonly skuIds?: readonly Id<'sku'>[] | null;
  readonly shippingMethods?: readonly ShippingMethod[] | null;
  /** When it came to where it stands. */
  readonly moved?: Range | null;
  /** When it was pushed last. */
  readonly pushed?: Range | null;
}

export interface DistributionFilter extends AnyOrderFilter {
  /** Null = every list. */
  readonly tab: DistributionTab | null;
  readonly supplierIds?: readonly Id<'tenant'>[] | null;
  readonly storeIds?: readonly Id<'store'>[] | null;
  readonly platforms?: readonly Platform[] | null;
}

export interface SupplyFilter extends AnyOrderFilter {
  /** Null = every list. */
  readonly tab: SupplyTab | null;
  readonly distributorIds?: readonly Id<'tenant'>[] | null;
  readonly warehouseIds?: readonly Id<'warehouse'>[] | null;
}

/** Which orders a list holds: some states, and what else they have in common. */
export interface OrderSet {
  readonly states: readonly OrderState[];
  readonly where: SQL | undefined;
}

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

/** What a supplier has business with: pushed to it at least once, and not taken back into packing. */
const SUPPLY_STATES: Record<SupplyTab, readonly OrderState[]> = {
  TO_PROCESS: ['PUSHED'],
  PROCESSING: ['PUSHED'],
  WITHDRAWING: ['WITHDRAWING'],
  TO_PICKUP: ['TO_PICKUP'],
  SHIPPED: ['SHIPPED', 'COMPLETED'],
  CLOSED: ['WITHDRAWN', 'SENT_BACK'],
};
const distinct = <T>(values: readonly T[]) => [...new Set(values)];
export const SUPPLIER_SEES: readonly OrderState[] = distinct(Object.values(SUPPLY_STATES).flat());
const DISTRIBUTOR_SEES: readonly OrderState[] = distinct(Object.values(STATES_OF).flat());

/** A refused withdrawal of the push in force, which a later one has not replaced. */
export const withdrawalFailed = sql<boolean>`exists (
  select 1 from ${withdrawals} w where w.supplier_id = ${distributionOrders.supplierId}
    and w.order_id = ${distributionOrders.id} and w.attempt_no = ${distributionOrders.chargedAttempts}
    and w.state = 'FAILED')`;

export function distributionSet(db: Executor, filter: DistributionFilter): OrderSet {
  const { tab, supplierIds, storeIds, platforms } = filter;
  return {
    states: tab ? STATES_OF[tab] : DISTRIBUTOR_SEES,
    where: and(
      tab === 'FAILED_TO_WITHDRAW' ? withdrawalFailed : undefined,
      supplierIds ? inArray(distributionOrders.supplierId, [...supplierIds]) : undefined,
      storeIds ? inArray(distributionOrders.storeId, [...storeIds]) : undefined,
      platforms ? inArray(distributionOrders.platform, [...platforms]) : undefined,
      inEither(filter),
      withLine(db, distributionOrderLines.localSkuId, filter.skuIds),
      found(db, filter.search, 'DISTRIBUTOR'),
    ),
  };
}

export function supplySet(db: Executor, filter: SupplyFilter): OrderSet {
  const { tab, distributorIds, warehouseIds } = filter;
  return {
    states: tab ? SUPPLY_STATES[tab] : SUPPLIER_SEES,
    where: and(
      tab === 'TO_PROCESS' ? isNull(distributionOrders.processingAt) : undefined,
      tab === 'PROCESSING' ? isNotNull(distributionOrders.processingAt) : undefined,
      distributorIds ? inArray(distributionOrders.distributorId, [...distributorIds]) : undefined,
      warehouseIds ? inArray(distributionOrders.warehouseId, [...warehouseIds]) : undefined,
      inEither(filter),
      withLine(db, distributionOrderLines.skuId, filter.skuIds),
      found(db, filter.search, 'SUPPLIER'),
    ),
  };
}

function inEither({ shippingMethods, moved, pushed }: AnyOrderFilter): SQL | undefined {
  return and(
    shippingMethods ? inArray(distributionOrders.shippingMethod, [...shippingMethods]) : undefined,
    within(distributionOrders.stateAt, moved),
    within(distributionOrders.pushedAt, pushed),
  );
}

function withLine(
  db: Executor,
  sku: typeof distributionOrderLines.skuId | typeof distributionOrderLines.localSkuId,
  skuIds: readonly Id<'sku'>[] | null | undefined,
): SQL | undefined {
  if (!skuIds) return undefined;
  const ofOrder = and(
    sql`${distributionOrderLines.supplierId} = ${distributionOrders.supplierId}`,
    sql`${distributionOrderLines.orderId} = ${distributionOrders.id}`,
    inArray(sku, [...skuIds]),
  );
  return exists(db.select({ one: sql`1` }).from(distributionOrderLines).where(ofOrder));
}

/** A supplier finds by its own SKUs only: the distributor's are the distributor's (GEN-08). */
function found(
  db: Executor,
  search: string | null | undefined,
  owner: 'SUPPLIER' | 'DISTRIBUTOR',
): SQL | undefined {
  const like = likeOf(search);
  if (!like) return undefined;
  const bySku = db
    .select({ one: sql`1` })
    .from(distributionOrderLines)
    .innerJoin(
      skus,
      owner === 'SUPPLIER'
        ? and(
            sql`${skus.tenantId} = ${distributionOrderLines.supplierId}`,
            sql`${skus.id} = ${distributionOrderLines.skuId}`,
          )
        : and(
            sql`${skus.tenantId} = ${distributionOrders.distributorId}`,
            sql`${skus.id} = ${distributionOrderLines.localSkuId}`,
          ),
    )
    .where(
      and(
        sql`${distributionOrderLines.supplierId} = ${distributionOrders.supplierId}`,
        sql`${distributionOrderLines.orderId} = ${distributionOrders.id}`,
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
