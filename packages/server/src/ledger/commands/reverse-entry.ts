import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type InvalidInput,
  type NotFound,
  notFound,
  type StateConflict,
} from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { type DeductionTooLarge, decideReversal } from '../bookkeeping.rules.ts';
import { ledgerEntries, ledgerTransactions } from '../ledger.table.ts';
import { lockAccount } from './lock-account.ts';
import { postTransaction } from './post-transaction.ts';
import type { Booked } from './record-bookkeeping.ts';

export interface ReverseEntryInput {
  readonly entryId: Id<'entry'>;
  readonly note: string;
  /** As for a deduction that exceeds what is spendable (BOOK-03). */
  readonly force: boolean;
}

/** Corrects what was booked by hand: the entry stays, its opposite is added, once (RECON-15). */
export async function reverseEntry(
  work: Work<Actor>,
  input: ReverseEntryInput,
): Promise<Outcome<Booked, InvalidInput | NotFound | StateConflict | DeductionTooLarge>> {
  const { tenantId } = requirePermission(work.actor, 'SUPPLIER_BOOKKEEPING');
  if (input.force) requirePermission(work.actor, 'SUPPLIER_FORCED_DEDUCTION');
  const [entry] = await work.tx
    .select()
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.supplierId, tenantId), eq(ledgerEntries.id, input.entryId)));
  const account =
    entry && !entry.contra ? await lockAccount(work.tx, tenantId, entry.accountId) : null;
  if (!entry || !account) return refused(notFound('entryId', 'entry'));
  const [before] = await work.tx
    .select({ id: ledgerTransactions.id })
    .from(ledgerTransactions)
    .where(
      and(
        eq(ledgerTransactions.supplierId, tenantId),
        eq(ledgerTransactions.kind, 'BOOKKEEPING'),
        eq(ledgerTransactions.reference, entry.id),
      ),
    );
  const decision = decideReversal(account, { ...entry, reversed: before !== undefined }, input);
  if (!decision.ok) return decision;
  const posted = await postTransaction(work, {
    supplierId: tenantId,
    accountId: account.id,
    kind: 'BOOKKEEPING',
    reference: entry.id,
    note: input.note.trim(),
    entries: [{ kind: 'CORRECTION', amount: decision.value }],
  });
  return done({ accountId: account.id, transactionId: posted.transactionId });
}
