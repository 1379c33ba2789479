import { and, asc, eq, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Id } from '../kernel/ids.ts';
import { partnerships } from '../partnerships/partnership.table.ts';
import type { Executor } from '../platform/db.ts';
import type { AllocationPolicy } from './allocation.rules.ts';
import { allocationRules, defaultWarehouses } from './allocation.table.ts';

export type AllocationRuleRow = typeof allocationRules.$inferSelect;
export type DefaultWarehouseRow = typeof defaultWarehouses.$inferSelect;

/** All rules of a distributor in their priority; there are at most 100. */
export function allocationRulesOf(
  db: Executor,
  tenantId: Id<'tenant'>,
): Promise<AllocationRuleRow[]> {
  return db
    .select()
    .from(allocationRules)
    .where(eq(allocationRules.tenantId, tenantId))
    .orderBy(asc(allocationRules.position), asc(allocationRules.id));
}

export async function allocationRuleOf(
  db: Executor,
  tenantId: Id<'tenant'>,
  id: Id<'allocationRule'>,
): Promise<AllocationRuleRow | null> {
  const [row] = await db
    .select()
    .from(allocationRules)
    .where(and(eq(allocationRules.tenantId, tenantId), eq(allocationRules.id, id)));
  return row ?? null;
}

/** The default warehouse of each supplier that has one. */
export function defaultWarehousesOf(
  db: Executor,
  tenantId: Id<'tenant'>,
): Promise<DefaultWarehouseRow[]> {
  return db
    .select()
    .from(defaultWarehouses)
    .where(eq(defaultWarehouses.tenantId, tenantId))
    .orderBy(asc(defaultWarehouses.supplierId));
}

/** What decides the warehouse of this distributor's orders now, in one statement. */
export async function allocationPolicyOf(
  db: Executor,
  tenantId: Id<'tenant'>,
): Promise<AllocationPolicy> {
  const { id, name, position, supplierId, supplierWarehouseId } = allocationRules;
  const { storeIds, countries, provinces, postcodes, skuIds, categories } = allocationRules;
  const rows = await unionAll(
    db
      .select({
        ...{ id, name, position, supplierId, supplierWarehouseId },
        ...{ storeIds, countries, provinces, postcodes, skuIds, categories },
      })
      .from(allocationRules)
      .where(and(eq(allocationRules.tenantId, tenantId), eq(allocationRules.enabled, true))),
    db
      .select({
        id: sql<AllocationRuleRow['id']>`null::uuid`,
        name: sql<string>`null::text`,
        position: sql<number>`2147483647`,
        supplierId: defaultWarehouses.supplierId,
        supplierWarehouseId: defaultWarehouses.supplierWarehouseId,
        storeIds: sql<AllocationRuleRow['storeIds']>`'{}'::uuid[]`,
        countries: sql<string[]>`'{}'::text[]`,
        provinces: sql<string[]>`'{}'::text[]`,
        postcodes: sql<AllocationRuleRow['postcodes']>`'[]'::jsonb`,
        skuIds: sql<AllocationRuleRow['skuIds']>`'{}'::uuid[]`,
        categories: sql<string[]>`'{}'::text[]`,
      })
      .from(defaultWarehouses)
      .where(eq(defaultWarehouses.tenantId, tenantId)),
  ).orderBy(position, id);
  const isRule = (row: { id: AllocationRuleRow['id'] | null }) => row.id !== null;
  return { rules: rows.filter(isRule), defaults: rows.filter((row) => !isRule(row)) };
}

/** The suppliers this distributor is partnered with now, by id. */
export async function partneredSupplierIds(
  db: Executor,
  distributorId: Id<'tenant'>,
): Promise<Id<'tenant'>[]> {
  const rows = await db
    .select({ supplierId: partnerships.supplierId })
    .from(partnerships)
    .where(and(eq(partnerships.distributorId, distributorId), eq(partnerships.state, 'PARTNERED')))
    .orderBy(partnerships.supplierId);
  return rows.map(({ supplierId }) => supplierId);
}
