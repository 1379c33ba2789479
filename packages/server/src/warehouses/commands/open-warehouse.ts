import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type AlreadyTaken, alreadyTaken, type InvalidInput } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { warehouses } from '../warehouse.table.ts';
import { readWarehouseDetails, type WarehouseDetails } from '../warehouse-address.rules.ts';

/** A supplier opens a warehouse of its own. Distributors get it by assignment only (WHSE-03). */
export async function openWarehouse(
  work: Work<Actor>,
  input: WarehouseDetails,
): Promise<Outcome<{ warehouseId: Id<'warehouse'> }, InvalidInput | AlreadyTaken>> {
  requirePermission(work.actor, 'SUPPLIER_WAREHOUSES');
  const { details, faults } = readWarehouseDetails(input);
  if (faults.length > 0) return refused(...faults);
  const made = await work.tx
    .insert(warehouses)
    .values({
      ...details,
      tenantId: work.actor.tenantId,
      id: work.newId('warehouse'),
      kind: 'OWN',
      createdAt: work.now,
    })
    .onConflictDoNothing()
    .returning({ id: warehouses.id });
  if (!made[0]) return refused(alreadyTaken('name', 'You have a warehouse of this name already.'));
  return done({ warehouseId: made[0].id });
}
