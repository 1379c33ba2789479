import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type AlreadyTaken,
  alreadyTaken,
  type InvalidInput,
  type NotFound,
  notFound,
} from '../../kernel/refusals.ts';
import { attempt } from '../../platform/attempt.ts';
import type { Work } from '../../platform/work.ts';
import { warehouses } from '../warehouse.table.ts';
import { readWarehouseDetails, type WarehouseDetails } from '../warehouse-address.rules.ts';

/** Corrects name and address. */
export async function changeWarehouse(
  work: Work<Actor>,
  input: WarehouseDetails & { warehouseId: Id<'warehouse'> | null },
): Promise<Outcome<{ warehouseId: Id<'warehouse'> }, InvalidInput | AlreadyTaken | NotFound>> {
  requirePermission(work.actor, 'SUPPLIER_WAREHOUSES');
  const missing = refused(notFound('warehouseId', 'warehouse'));
  if (!input.warehouseId) return missing;
  const { details, faults } = readWarehouseDetails(input);
  if (faults.length > 0) return refused(...faults);
  const own = and(
    eq(warehouses.tenantId, work.actor.tenantId),
    eq(warehouses.id, input.warehouseId),
  );
  const changed = await attempt(work.tx, 'taken', (tx) =>
    tx.update(warehouses).set(details).where(own).returning({ id: warehouses.id }),
  );
  if (!changed) return refused(alreadyTaken('name', 'You have a warehouse of this name already.'));
  const [row] = changed.value;
  return row ? done({ warehouseId: row.id }) : missing;
}
