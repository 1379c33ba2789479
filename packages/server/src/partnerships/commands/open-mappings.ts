import { and, eq, inArray } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import type { PartnershipRow } from '../partnership.read.ts';
import { supplierWarehouses, warehouseMappings } from '../supplier-warehouse.table.ts';

export interface WantedMapping {
  readonly warehouseId: Id<'warehouse'>;
  /** The supplier warehouse's name if it has to be made. */
  readonly name: string;
}

/**
 * Gives each warehouse its one supplier warehouse and maps it: an existing one is used again, a
 * missing one is made (PART-11, WHSE-01, 12). The caller holds the partnership.
 */
export async function openMappings(
  work: Work,
  row: PartnershipRow,
  wanted: readonly WantedMapping[],
): Promise<void> {
  if (wanted.length === 0) return;
  const owner = { supplierId: row.supplierId, partnershipId: row.id };
  await work.tx
    .insert(supplierWarehouses)
    .values(
      wanted.map(({ warehouseId, name }) => ({
        ...owner,
        id: work.newId('supplierWarehouse'),
        distributorId: row.distributorId,
        warehouseId,
        name,
        createdAt: work.now,
      })),
    )
    .onConflictDoNothing();
  const images = await work.tx
    .select({ id: supplierWarehouses.id, warehouseId: supplierWarehouses.warehouseId })
    .from(supplierWarehouses)
    .where(
      and(
        eq(supplierWarehouses.supplierId, row.supplierId),
        eq(supplierWarehouses.partnershipId, row.id),
        inArray(
          supplierWarehouses.warehouseId,
          wanted.map(({ warehouseId }) => warehouseId),
        ),
      ),
    );
  await work.tx.insert(warehouseMappings).values(
    images.map((image) => ({
      ...owner,
      id: work.newId('warehouseMapping'),
      distributorId: row.distributorId,
      supplierWarehouseId: image.id,
      warehouseId: image.warehouseId,
      mappedAt: work.now,
    })),
  );
}
