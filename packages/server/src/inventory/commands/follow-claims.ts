import type { EndedClaims } from '../../claims/claim.rules.ts';
import type { Id } from '../../kernel/ids.ts';
import type { NewEvent, Work } from '../../platform/work.ts';
import { clearStockOfClaims, clearStockOfWarehouses } from './clear-stock.ts';
import { showStockOfClaims, showStockOfWarehouses } from './show-stock.ts';

/** Claims began or came back: their stock shows. */
export async function followOpenedClaims(work: Work, event: NewEvent): Promise<void> {
  await showStockOfClaims(
    work,
    event.payload as unknown as { supplierId: Id<'tenant'>; claimIds: Id<'claim'>[] },
  );
}

/** Claims expired or were stopped: their stock goes. */
export async function followClosedClaims(work: Work, event: NewEvent): Promise<void> {
  await clearStockOfClaims(work, event.payload as unknown as EndedClaims);
}

/** The supplier changed the warehouses a distributor may draw on (STOCK-07). */
export async function followWarehouses(work: Work, event: NewEvent): Promise<void> {
  const payload = event.payload as unknown as {
    supplierId: Id<'tenant'>;
    detachedSupplierWarehouseIds?: Id<'supplierWarehouse'>[];
  };
  await clearStockOfWarehouses(work, {
    supplierId: payload.supplierId,
    supplierWarehouseIds: payload.detachedSupplierWarehouseIds ?? [],
  });
}

/** A supplier warehouse was mapped: stock shows in it. */
export async function followMapping(work: Work, event: NewEvent): Promise<void> {
  const payload = event.payload as unknown as {
    supplierId: Id<'tenant'>;
    supplierWarehouseId: Id<'supplierWarehouse'>;
  };
  await showStockOfWarehouses(work, {
    supplierId: payload.supplierId,
    supplierWarehouseIds: [payload.supplierWarehouseId],
  });
}
