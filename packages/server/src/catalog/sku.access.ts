import { type Actor, may, requirePermission } from '../identity/actor.access.ts';

/** Merchant SKUs belong to both sides: either side's right to products opens them. */
export function mayEditSkus(actor: Actor | null): boolean {
  return may(actor, 'SUPPLIER_CATALOG') || may(actor, 'DISTRIBUTOR_PRODUCTS');
}

export function requireSkuEditor(actor: Actor | null): Actor {
  if (actor && mayEditSkus(actor)) return actor;
  const supplies = may(actor, 'SUPPLIER_VIEW');
  return requirePermission(actor, supplies ? 'SUPPLIER_CATALOG' : 'DISTRIBUTOR_PRODUCTS');
}
