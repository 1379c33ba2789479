import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { uuidList } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { releaseHeldLocks } from './release-held-locks.ts';

/** Gives back what was held for orders that will not be pushed (unpacked, cancelled). */
export async function releaseLocks(
  work: Work,
  input: {
    readonly supplierId: Id<'tenant'>;
    readonly orderIds: readonly Id<'distributionOrder'>[];
  },
): Promise<void> {
  if (input.orderIds.length === 0) return;
  const orders = uuidList('distributionOrder', input.orderIds);
  await releaseHeldLocks(work, input.supplierId, sql`l.order_id = any(${orders})`);
}
