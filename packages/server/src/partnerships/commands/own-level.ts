import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { levels } from '../level.table.ts';

/** A level as an input names it: none at all, or an id, or something that is no id. */
export type ChosenLevel = Id<'level'> | 'MALFORMED' | null;

/** The supplier's own level, held so that it is not deleted before the row that names it is there. */
export async function ownLevel(
  work: Work<Actor>,
  levelId: ChosenLevel,
): Promise<Outcome<Id<'level'> | null, NotFound>> {
  if (levelId === null) return done(null);
  const missing = refused(notFound('levelId', 'level'));
  if (levelId === 'MALFORMED') return missing;
  const [level] = await work.tx
    .select({ id: levels.id })
    .from(levels)
    .where(and(eq(levels.supplierId, work.actor.tenantId), eq(levels.id, levelId)))
    .for('key share');
  return level ? done(level.id) : missing;
}
