import type { JourneyUser } from './journey.ts';

interface Amount {
  readonly amount: string;
  readonly currency: string;
}

export interface StatementLine {
  readonly id: string;
  readonly no: number;
  readonly kind: string;
  readonly amount: Amount;
  readonly balanceAfter: Amount;
  readonly occurredAt: string;
  readonly reversed: boolean;
  readonly transaction: Readonly<Record<string, unknown>>;
}

export interface AccountSeen {
  readonly id: string;
  readonly balance: Amount;
  readonly creditUsed: Amount;
  readonly creditRemaining: Amount;
  readonly overLimit: Amount;
  readonly spendable: Amount;
  readonly verification: Readonly<Record<string, unknown>> & { readonly proved: boolean };
  readonly entries: { readonly nodes: readonly StatementLine[] };
}

const MONEY = '{ amount currency }';
const ACCOUNT = `id currency balance ${MONEY} creditEnabled creditLimit ${MONEY} creditDays
  creditUsed ${MONEY} creditRemaining ${MONEY} overLimit ${MONEY} spendable ${MONEY} openedAt lastEntryNo
  supplier { id name } distributor { id name }
  verification { proved upToEntryNo entries sum ${MONEY} recordedBalance ${MONEY} gaps
    firstDifferenceEntryNo unbalancedTransactions }
  entries(first: 100) { nodes { id no kind amount ${MONEY} balanceAfter ${MONEY} occurredAt reversed
    transaction { id kind note occurredAt packageNo } } pageInfo { hasNextPage } }`;

/** The one account this side has, with its whole statement as far as one page goes. */
export async function accountOf(
  user: JourneyUser,
  side: 'supplier' | 'distributor',
): Promise<AccountSeen> {
  const { viewer } = await user.see<{
    viewer: Record<string, { accounts: { nodes: AccountSeen[] } }>;
  }>(`{ viewer { ${side} { accounts(first: 1) { nodes { ${ACCOUNT} } } } } }`);
  const account = viewer[side]?.accounts.nodes[0];
  if (!account) throw new Error('there is no account');
  return account;
}

/** Books money by hand, as the supplier does when a payment came in. */
export async function book(
  supplier: JourneyUser,
  accountId: string,
  kind: string,
  amount: string,
): Promise<void> {
  await supplier.act('bookkeepingCreate', {
    accountId,
    kind,
    amount,
    currency: 'MYR',
    note: `${kind} by hand`,
    idempotencyKey: crypto.randomUUID(),
  });
}

/** The statement as the worked numbers write it: kind, amount, balance after; oldest first. */
export const statementOf = (account: AccountSeen): string[] =>
  [...account.entries.nodes]
    .sort((a, b) => a.no - b.no)
    .map((line) => `${line.kind} ${line.amount.amount} ${line.balanceAfter.amount}`);
