import { and, desc, eq, ilike, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { type Id, parseId, uuidOf } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { loaderKind } from '../platform/loaders.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import type { WithdrawalRow } from './distribution-order.read.ts';
import { distributionOrders, pushAttempts, withdrawals } from './distribution-order.table.ts';

export interface WithdrawalFilter {
  /** OPEN waits for the supplier's decision; DECIDED has its outcome. */
  readonly state: 'OPEN' | 'DECIDED';
  /** Part of a package number. */
  readonly search: string | null;
}

/** The withdrawals asked of a supplier, newest first (ORD-34). */
export async function withdrawalsPage(
  db: Executor,
  supplierId: Id<'tenant'>,
  filter: WithdrawalFilter,
  request: PageRequest,
): Promise<Page<WithdrawalRow>> {
  const words = filter.search
    ?.replaceAll('\0', '')
    .trim()
    .replace(/[\\%_]/g, '\\$&');
  const open = filter.state === 'OPEN' ? eq : ne;
  const rows = await db
    .select({ withdrawal: withdrawals })
    .from(withdrawals)
    .innerJoin(
      distributionOrders,
      and(
        eq(distributionOrders.supplierId, withdrawals.supplierId),
        eq(distributionOrders.id, withdrawals.orderId),
      ),
    )
    .where(
      and(
        eq(withdrawals.supplierId, supplierId),
        open(withdrawals.state, 'SUPPLIER_REVIEW'),
        words ? ilike(distributionOrders.packageNo, `%${words}%`) : undefined,
        behind(request.after),
      ),
    )
    .orderBy(desc(withdrawals.requestedAt), desc(withdrawals.id))
    .limit(request.first + 1);
  return toPage(
    rows.map(({ withdrawal }) => withdrawal),
    request,
    (row) => [row.requestedAt.toISOString(), row.id],
  );
}

function behind(after: string | null | undefined): SQL | undefined {
  if (!after) return undefined;
  const [at, id] = decodeCursor(after, 2) ?? [];
  const withdrawalId = typeof id === 'string' ? parseId('withdrawal', id) : null;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !withdrawalId) throw badCursor();
  return sql`(${withdrawals.requestedAt}, ${withdrawals.id})
    < (${at}::timestamptz, ${uuidOf('withdrawal', withdrawalId)}::uuid)`;
}

export type AttemptRow = typeof pushAttempts.$inferSelect;
type Attempted = Pick<WithdrawalRow, 'supplierId' | 'orderId' | 'attemptNo'>;
const keyOf = (key: Attempted) => `${key.supplierId}/${key.orderId}/${key.attemptNo}`;

/** The push that a withdrawal takes back, with what it was charged (ORD-35). */
export const attemptOfWithdrawal = loaderKind<Attempted, AttemptRow>(async (db, keys) => {
  const rows = await db
    .select()
    .from(pushAttempts)
    .where(
      and(
        inArray(pushAttempts.supplierId, [...new Set(keys.map((key) => key.supplierId))]),
        inArray(pushAttempts.orderId, [...new Set(keys.map((key) => key.orderId))]),
      ),
    );
  return new Map(rows.map((row) => [keyOf({ ...row, attemptNo: row.no }), row]));
}, keyOf);
