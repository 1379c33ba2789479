import { and, eq } from 'drizzle-orm';
import type { Currency } from '../../kernel/currency.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { accounts } from '../ledger.table.ts';
import { lockAccountOfPair } from './lock-account.ts';

export interface OpenAccountInput {
  readonly supplierId: Id<'tenant'>;
  readonly distributorId: Id<'tenant'>;
  /** Settlement currency; an account that is already open keeps its own (RECON-20 changes it). */
  readonly currency: Currency;
  readonly creditEnabled: boolean;
  /** Decimal string, 0 or more, in the account's currency. */
  readonly creditLimit: string;
  /** Days until a charge on credit is due; null = no due date. */
  readonly creditDays: number | null;
}

/**
 * The pair's account, opened when there is none: a resumed partnership finds its balance and its
 * records again and takes the newly agreed credit terms (PART-19, CRED-01).
 */
export async function openAccount(
  work: Work,
  input: OpenAccountInput,
): Promise<{ accountId: Id<'account'>; currency: Currency }> {
  const { supplierId, distributorId, creditEnabled, creditLimit, creditDays } = input;
  const terms = { creditEnabled, creditLimit, creditDays };
  const accountId = work.newId('account');
  const opened = await work.tx
    .insert(accounts)
    .values({
      supplierId,
      id: accountId,
      distributorId,
      currency: input.currency,
      ...terms,
      openedAt: work.now,
    })
    .onConflictDoNothing()
    .returning({ id: accounts.id });
  if (opened.length > 0) return { accountId, currency: input.currency };
  const known = await lockAccountOfPair(work.tx, supplierId, distributorId);
  if (!known) throw new Error(`no account for ${supplierId} and ${distributorId}`);
  await work.tx
    .update(accounts)
    .set(terms)
    .where(and(eq(accounts.supplierId, supplierId), eq(accounts.id, known.id)));
  return { accountId: known.id, currency: known.currency };
}
