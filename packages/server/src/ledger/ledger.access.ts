import { type Actor, may } from '../identity/actor.access.ts';
import type { Id } from '../kernel/ids.ts';

/** What access is decided by. */
export interface AccountFacts {
  readonly supplierId: Id<'tenant'>;
  readonly distributorId: Id<'tenant'>;
}

/** Both sides read the same account (RECON-07); nobody else knows of it (GEN-08). */
export function mayReadAccount(actor: Actor | null, account: AccountFacts): boolean {
  return (
    (actor?.tenantId === account.supplierId && may(actor, 'SUPPLIER_VIEW')) ||
    (actor?.tenantId === account.distributorId && may(actor, 'DISTRIBUTOR_VIEW'))
  );
}

/** Only the supplier books; a distributor has no way to add money (RECON-03). */
export const mayBook = (actor: Actor | null, account: AccountFacts) =>
  actor?.tenantId === account.supplierId && may(actor, 'SUPPLIER_BOOKKEEPING');

export const mayForceDeduction = (actor: Actor | null, account: AccountFacts) =>
  mayBook(actor, account) && may(actor, 'SUPPLIER_FORCED_DEDUCTION');

export const maySetCredit = (actor: Actor | null, account: AccountFacts) =>
  actor?.tenantId === account.supplierId && may(actor, 'SUPPLIER_CREDIT');
