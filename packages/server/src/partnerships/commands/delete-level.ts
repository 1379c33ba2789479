import { and, eq, ne } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type NotFound,
  notFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import { attempt } from '../../platform/attempt.ts';
import type { Work } from '../../platform/work.ts';
import { levels } from '../level.table.ts';
import { partnerships } from '../partnership.table.ts';

/**
 * Deletes a level nobody uses: no partnered distributor, no price and no fee version names it.
 * Pairs that are not partnered let go of it, since a level is chosen anew at approval.
 */
export async function deleteLevel(
  work: Work<Actor>,
  input: { levelId: Id<'level'> | null },
): Promise<Outcome<{ levelId: Id<'level'> }, NotFound | StateConflict>> {
  const { tenantId } = requirePermission(work.actor, 'SUPPLIER_PRICES');
  const missing = refused(notFound('levelId', 'level'));
  const { levelId } = input;
  if (!levelId) return missing;
  const own = and(eq(levels.supplierId, tenantId), eq(levels.id, levelId));
  const [level] = await work.tx.select().from(levels).where(own);
  if (!level) return missing;
  const deleted = await attempt(work.tx, 'inUse', async (tx) => {
    await tx
      .update(partnerships)
      .set({ levelId: null })
      .where(
        and(
          eq(partnerships.supplierId, tenantId),
          eq(partnerships.levelId, levelId),
          ne(partnerships.state, 'PARTNERED'),
        ),
      );
    await tx.delete(levels).where(own);
  });
  if (!deleted) {
    const why = 'Distributors, prices or fees use this level. Move them to another one first.';
    return refused(stateConflict('levelId', 'IN_USE', why));
  }
  return done({ levelId });
}
