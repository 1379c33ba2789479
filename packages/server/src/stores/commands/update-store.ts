import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type AlreadyTaken,
  alreadyTaken,
  type InvalidInput,
  type NotFound,
  notFound,
} from '../../kernel/refusals.ts';
import { attempt } from '../../platform/attempt.ts';
import type { Work } from '../../platform/work.ts';
import { maySeeStore } from '../store.access.ts';
import { refuseStore, type StoreFields } from '../store.rules.ts';
import { stores } from '../store.table.ts';

export interface UpdateStoreInput extends Partial<StoreFields> {
  readonly storeId: Id<'store'>;
}

/** Changes what a store is called and where it sells; its marketplace stays. */
export async function updateStore(
  work: Work<Actor>,
  input: UpdateStoreInput,
): Promise<Outcome<{ storeId: Id<'store'> }, InvalidInput | NotFound | AlreadyTaken>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_PRODUCTS');
  const mine = and(eq(stores.tenantId, tenantId), eq(stores.id, input.storeId));
  const [row] = await work.tx.select().from(stores).where(mine).for('update');
  if (!row || !maySeeStore(work.actor, row)) return refused(notFound('storeId', 'store'));
  const values = {
    nickname: (input.nickname ?? row.nickname).trim(),
    country: input.country ?? row.country,
    currency: input.currency ?? row.currency,
  };
  const refusals = refuseStore(values);
  if (refusals.length > 0) return refused(...refusals);
  const written = await attempt(work.tx, 'taken', (tx) =>
    tx.update(stores).set(values).where(mine),
  );
  if (!written) {
    return refused(alreadyTaken('nickname', 'Another store on this marketplace has this name.'));
  }
  return done({ storeId: input.storeId });
}
