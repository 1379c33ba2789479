import { eq } from 'drizzle-orm';
import type { Currency } from '../../kernel/currency.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import type { InvalidInput } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { checkLine } from '../account.rules.ts';
import { type Actor, requirePermission } from '../actor.access.ts';
import { checkOrganisation, type OrganisationFacts } from '../organisation.rules.ts';
import { tenants } from '../tenant.table.ts';

/** Members that are left out stay as they are; an empty contact is none. */
export interface UpdateOrganisationInput extends Partial<OrganisationFacts> {
  readonly contactName?: string | undefined;
  readonly contactPhone?: string | undefined;
}

export async function updateOrganisation(
  work: Work<Actor>,
  input: UpdateOrganisationInput,
): Promise<Outcome<null, InvalidInput>> {
  requirePermission(work.actor, 'ORGANISATION_MANAGE');
  const faults = [
    ...checkOrganisation(input),
    ...checkLine(input.contactName, 120, 'contactName'),
    ...checkLine(input.contactPhone, 40, 'contactPhone'),
  ];
  if (faults.length > 0) return refused(...faults);
  const change = {
    name: input.name?.trim(),
    country: input.country,
    sellingCurrency: input.sellingCurrency as Currency | undefined,
    timeZone: input.timeZone,
    contactName: orNone(input.contactName),
    contactPhone: orNone(input.contactPhone),
  };
  if (Object.values(change).every((value) => value === undefined)) return done(null);
  await work.tx.update(tenants).set(change).where(eq(tenants.id, work.actor.tenantId));
  return done(null);
}

/** Undefined leaves the column as it is. */
function orNone(value: string | undefined): string | null | undefined {
  return value === undefined ? undefined : value.trim() || null;
}
