import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { skus } from '../catalog/sku.table.ts';
import { type Id, uuidOf } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { type Range, within } from '../platform/instant-range.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import { warehouses } from '../warehouses/warehouse.table.ts';
import { isUuid } from './inventory-list.read.ts';
import type { StockMovementKind } from './stock.rules.ts';
import { stockMovements } from './stock.table.ts';

export interface SupplierMovementRow {
  readonly movement: typeof stockMovements.$inferSelect;
  readonly sku: typeof skus.$inferSelect;
  readonly warehouseName: string;
}

export interface SupplierMovementFilter {
  readonly kinds?: readonly StockMovementKind[] | null;
  readonly warehouseIds?: readonly Id<'warehouse'>[] | null;
  readonly skuIds?: readonly Id<'sku'>[] | null;
  readonly at?: Range | null;
}

/** A supplier's own movements, newest first. */
export async function supplierMovementPage(
  db: Executor,
  supplierId: Id<'tenant'>,
  filter: SupplierMovementFilter,
  request: PageRequest,
): Promise<Page<SupplierMovementRow>> {
  const { kinds, warehouseIds, skuIds } = filter;
  const [at, id] = request.after ? (decodeCursor(request.after, 2) ?? [null]) : [];
  if (request.after && (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isUuid(id))) {
    throw badCursor();
  }
  const rows = await db
    .select({ movement: stockMovements, sku: skus, warehouseName: warehouses.name })
    .from(stockMovements)
    .innerJoin(
      skus,
      and(eq(skus.tenantId, stockMovements.supplierId), eq(skus.id, stockMovements.skuId)),
    )
    .innerJoin(
      warehouses,
      and(
        eq(warehouses.tenantId, stockMovements.supplierId),
        eq(warehouses.id, stockMovements.warehouseId),
      ),
    )
    .where(
      and(
        eq(stockMovements.supplierId, supplierId),
        kinds ? inArray(stockMovements.kind, [...kinds]) : undefined,
        warehouseIds ? inArray(stockMovements.warehouseId, [...warehouseIds]) : undefined,
        skuIds ? inArray(stockMovements.skuId, [...skuIds]) : undefined,
        within(stockMovements.at, filter.at),
        request.after
          ? sql`(${stockMovements.at}, ${stockMovements.id}) < (${at}::timestamptz, ${id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(stockMovements.at), desc(stockMovements.id))
    .limit(request.first + 1);
  return toPage(rows, request, (row) => [
    row.movement.at.toISOString(),
    uuidOf('movement', row.movement.id),
  ]);
}
