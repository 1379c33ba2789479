import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Money } from '../../kernel/money.ts';
import type { Work } from '../../platform/work.ts';
import type { TransactionKind } from '../ledger.rules.ts';
import { accounts, ledgerEntries, ledgerTransactions } from '../ledger.table.ts';
import { legsOf, type PostingLine } from '../posting.rules.ts';
import { lockAccount } from './lock-account.ts';

export interface PostTransactionInput {
  readonly supplierId: Id<'tenant'>;
  readonly accountId: Id<'account'>;
  readonly kind: TransactionKind;
  /** The id of what it stands for: push attempt, withdrawal, … Booked once per kind. */
  readonly reference: string;
  readonly orderId?: Id<'distributionOrder'> | null;
  readonly note?: string | null;
  readonly attachmentId?: Id<'file'> | null;
  /** Signed as the distributor reads them, in the account's currency. */
  readonly entries: readonly PostingLine[];
}

export interface Posted {
  readonly transactionId: Id<'transaction'>;
  /** The account's balance after it. */
  readonly balance: Money;
  /** True when this reference was booked before: nothing was written. */
  readonly repeated: boolean;
}

/**
 * Books one group of entries: the only way money moves, besides the push's own writing statement.
 * It holds the account row, so numbers stay dense and the chain of balances whole (RECON-15, 16,
 * 18); the same kind and reference is booked once however often it is asked for (RECON-06).
 */
export async function postTransaction(work: Work, input: PostTransactionInput): Promise<Posted> {
  const { supplierId, accountId } = input;
  const account = await lockAccount(work.tx, supplierId, accountId);
  if (!account) throw new Error(`no account ${accountId} of ${supplierId}`);
  const before = Money.of(account.balance, account.currency);

  const [booked] = await work.tx
    .select({ id: ledgerTransactions.id })
    .from(ledgerTransactions)
    .where(
      and(
        eq(ledgerTransactions.supplierId, supplierId),
        eq(ledgerTransactions.kind, input.kind),
        eq(ledgerTransactions.reference, input.reference),
      ),
    );
  if (booked) return { transactionId: booked.id, balance: before, repeated: true };
  if (account.closedAt) throw new Error(`account ${accountId} is closed`);
  if (input.entries.length === 0) throw new RangeError('a transaction needs an entry');

  const legs = legsOf({ balance: before, lastEntryNo: account.lastEntryNo }, input.entries);
  const transactionId = work.newId('transaction');
  await work.tx.insert(ledgerTransactions).values({
    supplierId,
    id: transactionId,
    accountId,
    kind: input.kind,
    reference: input.reference,
    orderId: input.orderId ?? null,
    note: input.note ?? null,
    attachmentId: input.attachmentId ?? null,
    actorUserId: work.actor.userId,
    occurredAt: work.now,
  });
  const row = (leg: { kind: PostingLine['kind']; amount: Money }) => ({
    supplierId,
    id: work.newId('entry'),
    accountId,
    transactionId,
    kind: leg.kind,
    amount: leg.amount.toFixed(),
    currency: account.currency,
    occurredAt: work.now,
  });
  await work.tx.insert(ledgerEntries).values([
    ...legs.own.map((leg) => ({
      ...row(leg),
      contra: null,
      entryNo: leg.entryNo,
      balanceAfter: leg.balanceAfter.toFixed(),
    })),
    ...legs.counter.map((leg) => ({
      ...row(leg),
      contra: leg.contra,
      entryNo: null,
      balanceAfter: null,
    })),
  ]);
  await work.tx
    .update(accounts)
    .set({ balance: legs.balance.toFixed(), lastEntryNo: legs.lastEntryNo })
    .where(and(eq(accounts.supplierId, supplierId), eq(accounts.id, accountId)));
  work.emit({
    kind: 'account.entryAdded',
    tenants: [supplierId, account.distributorId],
    objectId: accountId,
    payload: {
      accountId,
      supplierId,
      distributorId: account.distributorId,
      transactionId,
      kind: input.kind,
    },
  });
  return { transactionId, balance: legs.balance, repeated: false };
}
