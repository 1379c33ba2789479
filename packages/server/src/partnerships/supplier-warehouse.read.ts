import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { loaderKind } from '../platform/loaders.ts';
import {
  supplierWarehouses,
  warehouseAssignments,
  warehouseMappings,
} from './supplier-warehouse.table.ts';

export type SupplierWarehouseRow = typeof supplierWarehouses.$inferSelect;
type MappingRow = typeof warehouseMappings.$inferSelect;

/** The supplier warehouse of a fulfilment warehouse within a partnership; there is at most one. */
export async function supplierWarehouseFor(
  db: Executor,
  supplierId: Id<'tenant'>,
  partnershipId: Id<'partnership'>,
  warehouseId: Id<'warehouse'>,
): Promise<SupplierWarehouseRow | null> {
  const [row] = await db
    .select()
    .from(supplierWarehouses)
    .where(
      and(
        eq(supplierWarehouses.supplierId, supplierId),
        eq(supplierWarehouses.partnershipId, partnershipId),
        eq(supplierWarehouses.warehouseId, warehouseId),
      ),
    );
  return row ?? null;
}

/** The mapping of a supplier warehouse that is open now; without one it shows no stock. */
export async function openMappingOf(
  db: Executor,
  supplierId: Id<'tenant'>,
  supplierWarehouseId: Id<'supplierWarehouse'>,
): Promise<MappingRow | null> {
  const [row] = await db
    .select()
    .from(warehouseMappings)
    .where(
      and(
        eq(warehouseMappings.supplierId, supplierId),
        eq(warehouseMappings.supplierWarehouseId, supplierWarehouseId),
        isNull(warehouseMappings.detachedAt),
      ),
    );
  return row ?? null;
}

export interface SupplierWarehouseKey {
  readonly supplierId: Id<'tenant'>;
  readonly id: Id<'supplierWarehouse'>;
}

const keyOf = (key: SupplierWarehouseKey) => `${key.supplierId}/${key.id}`;

/** Supplier warehouses by owner and id. */
export const supplierWarehouseById = loaderKind(
  async (db: Executor, keys: readonly SupplierWarehouseKey[]) => {
    const rows = await db
      .select()
      .from(supplierWarehouses)
      .where(
        and(
          inArray(supplierWarehouses.supplierId, [...new Set(keys.map((key) => key.supplierId))]),
          inArray(supplierWarehouses.id, [...new Set(keys.map((key) => key.id))]),
        ),
      );
    return new Map(rows.map((row) => [keyOf(row), row]));
  },
  keyOf,
);

/** One warehouse as a partnership knows it: assigned or not, imaged or not, mapped or not. */
export interface PartnershipWarehouse {
  readonly supplierId: Id<'tenant'>;
  readonly partnershipId: Id<'partnership'>;
  readonly warehouseId: Id<'warehouse'>;
  /** Null = no longer assigned; only its supplier warehouse is left. */
  readonly assignedAt: Date | null;
  readonly supplierWarehouse: SupplierWarehouseRow | null;
  readonly mapping: MappingRow | null;
}

export interface PartnershipKey {
  readonly supplierId: Id<'tenant'>;
  readonly id: Id<'partnership'>;
}

/** Every warehouse that is, or was, part of a partnership: first assigned first, lost ones last. */
export const warehousesOfPartnership = loaderKind(
  async (db: Executor, keys: readonly PartnershipKey[]) => {
    const suppliers = [...new Set(keys.map((key) => key.supplierId))];
    const ids = [...new Set(keys.map((key) => key.id))];
    const [assigned, images] = await Promise.all([
      activeAssignments(db, suppliers, ids),
      imagesWithMapping(db, suppliers, ids),
    ]);
    const found = new Map<string, PartnershipWarehouse[]>();
    const add = (row: PartnershipWarehouse) => {
      const key = `${row.supplierId}/${row.partnershipId}`;
      found.set(key, [...(found.get(key) ?? []), row]);
    };
    const placeOf = (row: { partnershipId: string; warehouseId: string }) =>
      `${row.partnershipId}/${row.warehouseId}`;
    const imageAt = new Map(images.map((image) => [placeOf(image.supplierWarehouse), image]));
    for (const row of assigned) {
      const image = imageAt.get(placeOf(row));
      imageAt.delete(placeOf(row));
      const { supplierId, partnershipId, warehouseId, assignedAt } = row;
      const { supplierWarehouse = null, mapping = null } = image ?? {};
      add({ supplierId, partnershipId, warehouseId, assignedAt, supplierWarehouse, mapping });
    }
    for (const { supplierWarehouse, mapping } of imageAt.values()) {
      const { supplierId, partnershipId, warehouseId } = supplierWarehouse;
      const lost = { supplierId, partnershipId, warehouseId, assignedAt: null };
      add({ ...lost, supplierWarehouse, mapping });
    }
    return found;
  },
  (key: PartnershipKey) => `${key.supplierId}/${key.id}`,
);

function activeAssignments(db: Executor, suppliers: Id<'tenant'>[], ids: Id<'partnership'>[]) {
  return db
    .select()
    .from(warehouseAssignments)
    .where(
      and(
        inArray(warehouseAssignments.supplierId, suppliers),
        inArray(warehouseAssignments.partnershipId, ids),
        isNull(warehouseAssignments.removedAt),
      ),
    )
    .orderBy(warehouseAssignments.assignedAt, warehouseAssignments.id);
}

function imagesWithMapping(db: Executor, suppliers: Id<'tenant'>[], ids: Id<'partnership'>[]) {
  return db
    .select({ supplierWarehouse: supplierWarehouses, mapping: warehouseMappings })
    .from(supplierWarehouses)
    .leftJoin(
      warehouseMappings,
      and(
        eq(warehouseMappings.supplierId, supplierWarehouses.supplierId),
        eq(warehouseMappings.supplierWarehouseId, supplierWarehouses.id),
        isNull(warehouseMappings.detachedAt),
      ),
    )
    .where(
      and(
        inArray(supplierWarehouses.supplierId, suppliers),
        inArray(supplierWarehouses.partnershipId, ids),
      ),
    )
    .orderBy(supplierWarehouses.createdAt, supplierWarehouses.id);
}

/** A distributor's own supplier warehouse. */
export async function ownSupplierWarehouse(
  db: Executor,
  distributorId: Id<'tenant'>,
  id: Id<'supplierWarehouse'>,
): Promise<SupplierWarehouseRow | null> {
  const [row] = await db
    .select()
    .from(supplierWarehouses)
    .where(and(eq(supplierWarehouses.distributorId, distributorId), eq(supplierWarehouses.id, id)));
  return row ?? null;
}
