import type { Currency } from '../kernel/currency.ts';
import type { Id } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import { done } from '../kernel/outcome.ts';
import { openAccount } from '../ledger/commands/open-account.ts';
import { postTransaction } from '../ledger/commands/post-transaction.ts';
import type { EntryKind, TransactionKind } from '../ledger/ledger.rules.ts';
import { perform } from '../platform/work.ts';
import type { TestApp } from './app.ts';
import type { TestOrganisation } from './factories.ts';

interface AccountOptions {
  currency?: Currency;
  balance?: string;
  creditLimit?: string;
}

/** A pair's account with an opening balance and, when a limit is given, credit. */
export async function buildAccount(
  app: TestApp,
  supplier: TestOrganisation,
  distributor: TestOrganisation,
  { currency = 'MYR', balance, creditLimit }: AccountOptions = {},
): Promise<Id<'account'>> {
  const outcome = await perform(app.services.place, supplier.actor, async (work) => {
    const { accountId } = await openAccount(work, {
      supplierId: supplier.tenantId,
      distributorId: distributor.tenantId,
      currency,
      creditEnabled: creditLimit !== undefined,
      creditLimit: creditLimit ?? '0',
      creditDays: null,
    });
    return done(accountId);
  });
  if (!outcome.ok) throw new Error('no account');
  if (balance) {
    await post(app, supplier, outcome.value, 'BOOKKEEPING', `opening:${outcome.value}`, [
      ['ADD_BALANCE', balance],
    ]);
  }
  return outcome.value;
}

/** Books entries as charges and refunds do, without an order. */
export async function post(
  app: TestApp,
  supplier: TestOrganisation,
  accountId: Id<'account'>,
  kind: TransactionKind,
  reference: string,
  entries: readonly (readonly [EntryKind, string])[],
  options: { currency?: Currency; orderId?: Id<'distributionOrder'> } = {},
) {
  const outcome = await perform(app.services.place, supplier.actor, async (work) => {
    const posted = await postTransaction(work, {
      supplierId: supplier.tenantId,
      accountId,
      kind,
      reference,
      orderId: options.orderId ?? null,
      entries: entries.map(([entryKind, amount]) => ({
        kind: entryKind,
        amount: Money.of(amount, options.currency ?? 'MYR'),
      })),
    });
    return done({ ...posted, balance: posted.balance.toFixed() });
  });
  if (!outcome.ok) throw new Error('not posted');
  return outcome.value;
}
