import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, type NotFound, notFound } from '../../kernel/refusals.ts';
import { optionalText } from '../../kernel/text.ts';
import type { Work } from '../../platform/work.ts';
import type { Side } from '../partnership.access.ts';
import { partnerships } from '../partnership.table.ts';
import { lockOwnPartnership } from './lock-own-partnership.ts';

/** Writes one's private note about a partner; the other side never reads it (PART-16, GEN-08). */
export async function annotatePartnership(
  work: Work<Actor>,
  input: { partnershipId: Id<'partnership'> | null; by: Side; note: string | null },
): Promise<Outcome<{ partnershipId: Id<'partnership'> }, NotFound | InvalidInput>> {
  requirePermission(work.actor, `${input.by}_PARTNERSHIPS`);
  const row = await lockOwnPartnership(work, input.by, input.partnershipId);
  if (!row) return refused(notFound('partnershipId', 'partnership'));
  const note = optionalText('note', input.note, 500);
  if (note.faults.length > 0) return refused(...note.faults);
  await work.tx
    .update(partnerships)
    .set(input.by === 'SUPPLIER' ? { supplierNote: note.text } : { distributorNote: note.text })
    .where(and(eq(partnerships.supplierId, row.supplierId), eq(partnerships.id, row.id)));
  return done({ partnershipId: row.id });
}
