import { sql } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type AlreadyTaken,
  alreadyTaken,
  type InvalidInput,
  invalidInput,
} from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { levelsOf } from '../level.read.ts';
import { type LevelInput, MOST_LEVELS, readLevel } from '../level.rules.ts';
import { levels } from '../level.table.ts';

/** A supplier names a class of distributors, with its share of the base price (PRICE-02). */
export async function createLevel(
  work: Work<Actor>,
  input: LevelInput,
): Promise<Outcome<{ levelId: Id<'level'> }, InvalidInput | AlreadyTaken>> {
  const { tenantId } = requirePermission(work.actor, 'SUPPLIER_PRICES');
  const { level, faults } = readLevel(input);
  if (faults.length > 0) return refused(...faults);
  // One at a time in an organisation, so that the bound holds.
  await work.tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`levels/${tenantId}`}, 0))`,
  );
  const present = await levelsOf(work.tx, tenantId);
  if (present.length >= MOST_LEVELS) {
    return refused(invalidInput([], `A supplier has at most ${MOST_LEVELS} levels.`));
  }
  const levelId = work.newId('level');
  const made = await work.tx
    .insert(levels)
    .values({ ...level, supplierId: tenantId, id: levelId, createdAt: work.now })
    .onConflictDoNothing()
    .returning({ id: levels.id });
  if (!made[0]) return refused(alreadyTaken('name', 'You have a level of this name already.'));
  return done({ levelId });
}
