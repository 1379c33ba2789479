import { and, eq } from 'drizzle-orm';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import type { StateConflict } from '../../kernel/refusals.ts';
import { next } from '../../kernel/state-machine.ts';
import type { Work } from '../../platform/work.ts';
import type { PartnershipRow } from '../partnership.read.ts';
import {
  PARTNERSHIP_TRANSITIONS,
  type PartnershipEvent,
  transitionConflict,
} from '../partnership.rules.ts';
import { partnerships } from '../partnership.table.ts';

type Changes = Partial<
  Pick<PartnershipRow, 'cycleNo' | 'levelId' | 'supplierNote' | 'endReason' | 'endedBy'>
>;

/** One step in a held partnership's life; the state it must be in stands in the statement too. */
export async function movePartnership(
  work: Work,
  row: PartnershipRow,
  event: PartnershipEvent,
  changes: Changes = {},
): Promise<Outcome<null, StateConflict>> {
  const conflict = transitionConflict(row.state, event);
  const target = next(PARTNERSHIP_TRANSITIONS, row.state, event);
  if (conflict || !target) return refused(...(conflict ? [conflict] : []));
  const moved = await work.tx
    .update(partnerships)
    .set({ ...changes, state: target, stateAt: work.now })
    .where(
      and(
        eq(partnerships.supplierId, row.supplierId),
        eq(partnerships.id, row.id),
        eq(partnerships.state, row.state),
      ),
    )
    .returning({ id: partnerships.id });
  if (moved.length !== 1) throw new Error(`partnership ${row.id} moved while it was held`);
  return done(null);
}
