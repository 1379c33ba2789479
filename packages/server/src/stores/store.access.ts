import { type Actor, may } from '../identity/actor.access.ts';

/**
 * Global stores and the product data in them are for those who hold the permission, whatever else
 * gives them the store (PERM-07). Orders of such a store stay visible.
 */
export function maySeeStore(actor: Actor | null, store: { readonly isGlobal: boolean }): boolean {
  return !store.isGlobal || may(actor, 'DISTRIBUTOR_GLOBAL_STORES');
}
