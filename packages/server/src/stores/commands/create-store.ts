import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type AlreadyTaken,
  alreadyTaken,
  type InvalidInput,
  invalidInput,
} from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import type { Platform } from '../platform.rules.ts';
import { refuseStore, type StoreFields } from '../store.rules.ts';
import { stores } from '../store.table.ts';

export interface CreateStoreInput extends StoreFields {
  readonly platform: Platform;
  /** A TikTok Shop global store (PERM-07); stays for good. */
  readonly isGlobal?: boolean;
}

/** Adds a store of the distributor's on a marketplace (GEN-04); its orders arrive by import. */
export async function createStore(
  work: Work<Actor>,
  input: CreateStoreInput,
): Promise<Outcome<{ storeId: Id<'store'> }, InvalidInput | AlreadyTaken>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_PRODUCTS');
  const refusals = refuseStore(input);
  if (input.isGlobal && input.platform !== 'TIKTOK_SHOP') {
    refusals.push(invalidInput('isGlobal', 'Only a store on TikTok Shop can be a global store.'));
  }
  if (input.isGlobal) requirePermission(work.actor, 'DISTRIBUTOR_GLOBAL_STORES');
  if (refusals.length > 0) return refused(...refusals);
  const [row] = await work.tx
    .insert(stores)
    .values({
      tenantId,
      id: work.newId('store'),
      platform: input.platform,
      nickname: input.nickname.trim(),
      country: input.country,
      currency: input.currency,
      isGlobal: input.isGlobal ?? false,
      createdAt: work.now,
    })
    .onConflictDoNothing()
    .returning({ id: stores.id });
  if (!row)
    return refused(alreadyTaken('nickname', 'Another store on this marketplace has this name.'));
  return done({ storeId: row.id });
}
