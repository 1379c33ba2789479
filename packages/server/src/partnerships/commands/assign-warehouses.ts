import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { warehouses } from '../../warehouses/warehouse.table.ts';
import type { PartnershipRow } from '../partnership.read.ts';
import { type WarehouseUnavailable, warehouseUnavailable } from '../partnership.rules.ts';
import { warehouseAssignments, warehouseMappings } from '../supplier-warehouse.table.ts';

type WarehouseId = Id<'warehouse'>;

/** The supplier's open warehouses among the given, held so that none closes meanwhile. */
export async function holdOpenWarehouses(
  work: Work,
  supplierId: Id<'tenant'>,
  ids: readonly WarehouseId[],
): Promise<Map<WarehouseId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await work.tx
    .select({ id: warehouses.id, name: warehouses.name })
    .from(warehouses)
    .where(
      and(
        eq(warehouses.tenantId, supplierId),
        inArray(warehouses.id, [...ids]),
        isNull(warehouses.closedAt),
      ),
    )
    .orderBy(warehouses.id)
    .for('share');
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Every wanted warehouse that is not among the open ones, at its place in the input. */
export function unavailable(
  wanted: readonly (WarehouseId | null)[],
  usable: { has(id: WarehouseId): boolean },
): WarehouseUnavailable[] {
  return wanted.flatMap((id, at) =>
    id && usable.has(id)
      ? []
      : [
          warehouseUnavailable(
            ['warehouseIds', String(at)],
            id ?? '',
            'This warehouse does not exist or is closed.',
          ),
        ],
  );
}

/** Lets the distributor draw on further warehouses (PART-10, 12). */
export async function assignWarehouses(
  work: Work,
  row: PartnershipRow,
  ids: readonly WarehouseId[],
): Promise<void> {
  if (ids.length === 0) return;
  await work.tx.insert(warehouseAssignments).values(
    ids.map((warehouseId) => ({
      supplierId: row.supplierId,
      id: work.newId('warehouseAssignment'),
      partnershipId: row.id,
      distributorId: row.distributorId,
      warehouseId,
      assignedAt: work.now,
    })),
  );
}

/** Takes warehouses away, all when none are named; answers the supplier warehouses that lost theirs. */
export async function withdrawWarehouses(
  work: Work,
  row: PartnershipRow,
  ids: readonly WarehouseId[] | 'ALL',
): Promise<Id<'supplierWarehouse'>[]> {
  if (ids !== 'ALL' && ids.length === 0) return [];
  const only = (column: typeof warehouseMappings.warehouseId) =>
    ids === 'ALL' ? undefined : inArray(column, [...ids]);
  await work.tx
    .update(warehouseAssignments)
    .set({ removedAt: work.now })
    .where(
      and(
        eq(warehouseAssignments.supplierId, row.supplierId),
        eq(warehouseAssignments.partnershipId, row.id),
        isNull(warehouseAssignments.removedAt),
        ids === 'ALL' ? undefined : inArray(warehouseAssignments.warehouseId, [...ids]),
      ),
    );
  const detached = await work.tx
    .update(warehouseMappings)
    .set({ detachedAt: work.now })
    .where(
      and(
        eq(warehouseMappings.supplierId, row.supplierId),
        eq(warehouseMappings.partnershipId, row.id),
        isNull(warehouseMappings.detachedAt),
        only(warehouseMappings.warehouseId),
      ),
    )
    .returning({ id: warehouseMappings.supplierWarehouseId });
  return detached.map(({ id }) => id);
}

/** What the distributor may draw on now. */
export async function assignedWarehouseIds(
  work: Work,
  row: PartnershipRow,
): Promise<WarehouseId[]> {
  const rows = await work.tx
    .select({ id: warehouseAssignments.warehouseId })
    .from(warehouseAssignments)
    .where(
      and(
        eq(warehouseAssignments.supplierId, row.supplierId),
        eq(warehouseAssignments.partnershipId, row.id),
        isNull(warehouseAssignments.removedAt),
      ),
    );
  return rows.map(({ id }) => id);
}
