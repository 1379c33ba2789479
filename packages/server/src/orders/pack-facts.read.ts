import { and, eq, inArray, sql } from 'drizzle-orm';
import { allocationPolicyOf } from '../allocation/allocation.read.ts';
import { warehouseChoices } from '../allocation/allocation.rules.ts';
import { listingMappings, skus } from '../catalog/sku.table.ts';
import { claims } from '../claims/claim.table.ts';
import { tenants } from '../identity/tenant.table.ts';
import { distributorLevels } from '../inventory/stock.read.ts';
import type { Id } from '../kernel/ids.ts';
import { partnerships } from '../partnerships/partnership.table.ts';
import { supplierProfiles } from '../plans/plan.table.ts';
import type { Executor } from '../platform/db.ts';
import { buyerOrderLines, buyerOrders } from './buyer-order.table.ts';
import type { PackLevel, PackLine } from './pack-plan.rules.ts';

export type BuyerOrderLineRow = typeof buyerOrderLines.$inferSelect;

/** A line of a buyer's order with everything that decides whether and from where it can be packed. */
export interface LineFacts {
  readonly row: BuyerOrderLineRow;
  readonly pack: PackLine;
  readonly sku: typeof skus.$inferSelect | null;
  readonly supplier: typeof tenants.$inferSelect | null;
}

/**
 * The lines of orders in one statement, one for stock and one for the rules that choose warehouses. The mapping is the one of this moment,
 * not the one of the order's arrival: a listing mapped later makes the order packable (ORD-11).
 */
export async function packFacts(
  db: Executor,
  distributorId: Id<'tenant'>,
  orderIds: readonly Id<'buyerOrder'>[],
): Promise<Map<Id<'buyerOrder'>, LineFacts[]>> {
  const facts = new Map<Id<'buyerOrder'>, LineFacts[]>(orderIds.map((id) => [id, []]));
  if (orderIds.length === 0) return facts;
  const rows = await db
    .select({
      row: buyerOrderLines,
      sku: skus,
      claim: claims,
      partnershipState: partnerships.state,
      supplier: tenants,
      policy: supplierProfiles.stockShortPolicy,
      place: {
        storeId: buyerOrders.storeId,
        country: buyerOrders.country,
        province: buyerOrders.province,
        postcode: buyerOrders.postcode,
      },
    })
    .from(buyerOrderLines)
    .innerJoin(
      buyerOrders,
      and(
        eq(buyerOrders.tenantId, buyerOrderLines.tenantId),
        eq(buyerOrders.id, buyerOrderLines.orderId),
      ),
    )
    .leftJoin(
      listingMappings,
      and(
        eq(listingMappings.tenantId, buyerOrderLines.tenantId),
        eq(listingMappings.storeId, buyerOrders.storeId),
        sql`lower(${listingMappings.platformSku}) = lower(${buyerOrderLines.platformSku})`,
      ),
    )
    .leftJoin(
      skus,
      and(eq(skus.tenantId, listingMappings.tenantId), eq(skus.id, listingMappings.skuId)),
    )
    // The one active claim behind the SKU, or the latest that was: its reason is told.
    .leftJoin(
      claims,
      sql`(${claims.supplierId}, ${claims.id}) = (
        select c.supplier_id, c.id from ${claims} c
        where c.distributor_id = ${buyerOrderLines.tenantId} and c.local_sku_id = ${skus.id}
          and c.state <> 'REMOVED'
        order by (c.state = 'ACTIVE') desc, c.state_at desc limit 1)`,
    )
    .leftJoin(
      partnerships,
      and(
        eq(partnerships.supplierId, claims.supplierId),
        eq(partnerships.id, claims.partnershipId),
      ),
    )
    .leftJoin(tenants, eq(tenants.id, claims.supplierId))
    .leftJoin(supplierProfiles, eq(supplierProfiles.supplierId, claims.supplierId))
    .where(
      and(
        eq(buyerOrderLines.tenantId, distributorId),
        inArray(buyerOrderLines.orderId, [...orderIds]),
      ),
    )
    .orderBy(buyerOrderLines.orderId, buyerOrderLines.lineNo);

  const levels = await levelsBySku(
    db,
    distributorId,
    rows.flatMap(({ claim }) => claim?.skuId ?? []),
  );
  const allocation = await allocationPolicyOf(db, distributorId);
  for (const { row, sku, claim, partnershipState, supplier, policy, place } of rows) {
    const held =
      claim && partnershipState
        ? {
            claimId: claim.id,
            supplierId: claim.supplierId,
            partnershipId: claim.partnershipId,
            skuId: claim.skuId,
            state: claim.state,
            partnershipState,
            backorder: policy === 'ALLOW_BACKORDER',
            levels: levels.get(claim.skuId) ?? [],
          }
        : null;
    facts.get(row.orderId)?.push({
      row,
      pack: {
        lineId: row.id,
        remaining: row.quantity - row.packed,
        localSkuId: sku?.id ?? null,
        claim: held,
        choices:
          held && sku
            ? warehouseChoices(allocation, place, {
                supplierId: held.supplierId,
                localSkuId: sku.id,
                category: sku.category,
              })
            : [],
      },
      sku,
      supplier,
    });
  }
  return facts;
}

async function levelsBySku(db: Executor, distributorId: Id<'tenant'>, skuIds: Id<'sku'>[]) {
  const bySku = new Map<Id<'sku'>, PackLevel[]>();
  if (skuIds.length === 0) return bySku;
  for (const level of await distributorLevels(db, distributorId, [...new Set(skuIds)])) {
    const of = bySku.get(level.skuId);
    if (of) of.push(level);
    else bySku.set(level.skuId, [level]);
  }
  return bySku;
}
