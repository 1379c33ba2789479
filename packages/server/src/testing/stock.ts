import { asc, eq } from 'drizzle-orm';
import { distributorLevels } from '../inventory/stock.read.ts';
import { distributorMovements } from '../inventory/stock.table.ts';
import type { TestApp } from './app.ts';
import type { TestOrganisation } from './factories.ts';

/** A distributor's levels as [available, locked], by SKU and warehouse id. */
export async function levelsSeen(app: TestApp, distributor: TestOrganisation) {
  const levels = await distributorLevels(app.db, distributor.tenantId);
  return levels.map((level) => [level.available, level.locked]);
}

/** The movements of the distributor's own making, oldest first, as [kind, available, locked]. */
export async function ownMovements(app: TestApp, distributor: TestOrganisation) {
  const rows = await app.db
    .select()
    .from(distributorMovements)
    .where(eq(distributorMovements.distributorId, distributor.tenantId))
    .orderBy(asc(distributorMovements.at), asc(distributorMovements.id));
  return rows.map((row) => [
    row.kind,
    `${row.availableBefore}→${row.availableAfter}`,
    `${row.lockedBefore}→${row.lockedAfter}`,
  ]);
}
