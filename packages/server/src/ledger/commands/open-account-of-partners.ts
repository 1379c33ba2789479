import type { Currency } from '../../kernel/currency.ts';
import type { Id } from '../../kernel/ids.ts';
import type { NewEvent, Work } from '../../platform/work.ts';
import { openAccount } from './open-account.ts';

/** On `partnership.approved`: the pair has an account from the moment it is partnered. */
export async function openAccountOfPartners(work: Work, { payload }: NewEvent): Promise<void> {
  await openAccount(work, {
    supplierId: payload.supplierId as Id<'tenant'>,
    distributorId: payload.distributorId as Id<'tenant'>,
    currency: payload.currency as Currency,
    creditEnabled: payload.creditEnabled as boolean,
    creditLimit: payload.creditLimit as string,
    creditDays: payload.creditDays as number | null,
  });
}
