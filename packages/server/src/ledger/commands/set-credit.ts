import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { Money } from '../../kernel/money.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { creditProblems } from '../bookkeeping.rules.ts';
import { accounts } from '../ledger.table.ts';
import { lockAccount } from './lock-account.ts';

export interface SetCreditInput {
  readonly accountId: Id<'account'>;
  readonly enabled: boolean;
  /** Decimal string, 0 or more, in the account's currency. */
  readonly limit: string;
  /** Days until a charge on credit is due; null = no due date. */
  readonly days: number | null;
}

/**
 * Grants, changes or takes back credit (CRED-01). A limit below what is used moves no money and
 * only blocks further pushes (CRED-04); who changed it is kept with the event (PERM-13).
 */
export async function setCredit(
  work: Work<Actor>,
  input: SetCreditInput,
): Promise<Outcome<{ accountId: Id<'account'> }, InvalidInput | NotFound>> {
  const { tenantId } = requirePermission(work.actor, 'SUPPLIER_CREDIT');
  const account = await lockAccount(work.tx, tenantId, input.accountId);
  if (!account) return refused(notFound('accountId', 'account'));
  const problems = creditProblems(account.currency, input);
  if (problems.length > 0) return refused(...problems);
  const creditLimit = Money.of(input.limit, account.currency).toFixed();
  await work.tx
    .update(accounts)
    .set({ creditEnabled: input.enabled, creditLimit, creditDays: input.days })
    .where(and(eq(accounts.supplierId, tenantId), eq(accounts.id, account.id)));
  work.emit({
    kind: 'account.creditChanged',
    tenants: [tenantId, account.distributorId],
    objectId: account.id,
    payload: {
      accountId: account.id,
      supplierId: tenantId,
      distributorId: account.distributorId,
      creditEnabled: input.enabled,
      creditLimit,
      creditDays: input.days,
    },
  });
  return done({ accountId: account.id });
}
