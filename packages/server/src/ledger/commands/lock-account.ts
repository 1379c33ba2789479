import { and, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/db.ts';
import { accounts } from '../ledger.table.ts';

export type Account = typeof accounts.$inferSelect;

/** The account, held until the transaction ends: whoever writes entries holds it first. */
export async function lockAccount(
  tx: Tx,
  supplierId: Id<'tenant'>,
  accountId: Id<'account'>,
): Promise<Account | null> {
  const [row] = await tx
    .select()
    .from(accounts)
    .where(and(eq(accounts.supplierId, supplierId), eq(accounts.id, accountId)))
    .for('update');
  return row ?? null;
}

/** The open account of a pair, held until the transaction ends. */
export async function lockAccountOfPair(
  tx: Tx,
  supplierId: Id<'tenant'>,
  distributorId: Id<'tenant'>,
): Promise<Account | null> {
  const [row] = await tx
    .select()
    .from(accounts)
    .where(
      and(
        eq(accounts.supplierId, supplierId),
        eq(accounts.distributorId, distributorId),
        isNull(accounts.closedAt),
      ),
    )
    .for('update');
  return row ?? null;
}
