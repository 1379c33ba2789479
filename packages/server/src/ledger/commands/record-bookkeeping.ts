import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Currency } from '../../kernel/currency.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Executor } from '../../platform/db.ts';
import { files } from '../../platform/file.table.ts';
import type { Work } from '../../platform/work.ts';
import {
  type BookkeepingKind,
  type DeductionTooLarge,
  decideBookkeeping,
} from '../bookkeeping.rules.ts';
import { lockAccount } from './lock-account.ts';
import { postTransaction } from './post-transaction.ts';

export interface RecordBookkeepingInput {
  readonly accountId: Id<'account'>;
  readonly kind: BookkeepingKind;
  readonly amount: string;
  /** The account's currency, so that a mistaken dialog cannot book in another. */
  readonly currency: Currency;
  readonly note: string;
  readonly attachmentId: Id<'file'> | null;
  /** Book although it exceeds what is spendable; has its own permission (BOOK-03). */
  readonly force: boolean;
  readonly idempotencyKey: string;
}

export interface Booked {
  readonly accountId: Id<'account'>;
  readonly transactionId: Id<'transaction'>;
}

/**
 * The only way money comes in: the supplier books what it received, or takes back what it gave
 * (RECON-03, 04; BOOK-01…03). Both sides read the entry at once.
 */
export async function recordBookkeeping(
  work: Work<Actor>,
  input: RecordBookkeepingInput,
): Promise<Outcome<Booked, InvalidInput | NotFound | DeductionTooLarge>> {
  const { tenantId } = requirePermission(work.actor, 'SUPPLIER_BOOKKEEPING');
  if (input.force) requirePermission(work.actor, 'SUPPLIER_FORCED_DEDUCTION');
  const account = await lockAccount(work.tx, tenantId, input.accountId);
  if (!account) return refused(notFound('accountId', 'account'));
  if (input.attachmentId && !(await hasPicture(work.tx, tenantId, input.attachmentId))) {
    return refused(notFound('attachmentId', 'file'));
  }
  const decision = decideBookkeeping(account, input);
  if (!decision.ok) return decision;
  const posted = await postTransaction(work, {
    supplierId: tenantId,
    accountId: account.id,
    kind: 'BOOKKEEPING',
    reference: `key:${input.idempotencyKey}`,
    note: input.note.trim(),
    attachmentId: input.attachmentId,
    entries: [{ kind: input.kind, amount: decision.value }],
  });
  return done({ accountId: account.id, transactionId: posted.transactionId });
}

/** A picture: the one kind of file that the other side may read too. */
async function hasPicture(
  db: Executor,
  tenantId: Id<'tenant'>,
  fileId: Id<'file'>,
): Promise<boolean> {
  const found = await db
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.tenantId, tenantId), eq(files.id, fileId), eq(files.purpose, 'IMAGE')));
  return found.length > 0;
}
