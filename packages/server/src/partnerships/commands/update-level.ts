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
import { type LevelInput, readLevel } from '../level.rules.ts';
import { levels } from '../level.table.ts';

/** Renames a level or changes its percentage; the prices of its distributors follow by reaction. */
export async function updateLevel(
  work: Work<Actor>,
  input: LevelInput & { levelId: Id<'level'> | null },
): Promise<Outcome<{ levelId: Id<'level'> }, InvalidInput | AlreadyTaken | NotFound>> {
  const { tenantId } = requirePermission(work.actor, 'SUPPLIER_PRICES');
  const missing = refused(notFound('levelId', 'level'));
  if (!input.levelId) return missing;
  const own = and(eq(levels.supplierId, tenantId), eq(levels.id, input.levelId));
  const [before] = await work.tx.select().from(levels).where(own).for('update');
  if (!before) return missing;
  const { level, faults } = readLevel(input);
  if (faults.length > 0) return refused(...faults);
  const renamed = await attempt(work.tx, 'taken', (tx) => tx.update(levels).set(level).where(own));
  if (!renamed) return refused(alreadyTaken('name', 'You have a level of this name already.'));
  if (before.percentOfBase !== level.percentOfBase) {
    work.emit({
      kind: 'level.changed',
      tenants: [tenantId],
      objectId: before.id,
      payload: { supplierId: tenantId, levelId: before.id },
    });
  }
  return done({ levelId: before.id });
}
