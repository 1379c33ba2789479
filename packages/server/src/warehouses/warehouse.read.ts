import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { loaderKind } from '../platform/loaders.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import { warehouses } from './warehouse.table.ts';

export type WarehouseRow = typeof warehouses.$inferSelect;

export interface WarehouseKey {
  readonly tenantId: Id<'tenant'>;
  readonly id: Id<'warehouse'>;
}

/** Warehouses by owner and id. */
export const warehouseById = loaderKind(async (db: Executor, keys: readonly WarehouseKey[]) => {
  const rows = await db
    .select()
    .from(warehouses)
    .where(
      and(
        inArray(warehouses.tenantId, [...new Set(keys.map((key) => key.tenantId))]),
        inArray(warehouses.id, [...new Set(keys.map((key) => key.id))]),
      ),
    );
  return new Map(rows.map((row) => [keyOf(row), row]));
}, keyOf);

function keyOf(key: WarehouseKey): string {
  return `${key.tenantId}/${key.id}`;
}

/** A supplier's warehouses by name, closed ones only when asked for. */
export async function warehousePage(
  db: Executor,
  tenantId: Id<'tenant'>,
  filter: { includeClosed: boolean },
  request: PageRequest,
): Promise<Page<WarehouseRow>> {
  const name = sql<string>`lower(${warehouses.name})`;
  const where: (SQL | undefined)[] = [eq(warehouses.tenantId, tenantId)];
  if (!filter.includeClosed) where.push(isNull(warehouses.closedAt));
  if (request.after) {
    const [after] = decodeCursor(request.after, 1) ?? [];
    if (typeof after !== 'string') throw badCursor();
    where.push(sql`${name} > lower(${after})`);
  }
  const rows = await db
    .select()
    .from(warehouses)
    .where(and(...where))
    .orderBy(name)
    .limit(request.first + 1);
  return toPage(rows, request, (row) => [row.name]);
}
