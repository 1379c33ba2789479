import type { Currency } from '../../kernel/currency.ts';
import type { Work } from '../../platform/work.ts';
import { memberships } from '../membership.table.ts';
import type { OrganisationFacts } from '../organisation.rules.ts';
import { tenants } from '../tenant.table.ts';

/**
 * Writes a new organisation under the author's tenant id, with the author as its main account.
 * What else an organisation begins with (its plan) follows in reaction to the event.
 */
export async function foundOrganisation(work: Work, facts: OrganisationFacts): Promise<void> {
  const { userId, tenantId } = work.actor;
  await work.tx.insert(tenants).values({
    id: tenantId,
    name: facts.name.trim(),
    country: facts.country,
    sellingCurrency: facts.sellingCurrency as Currency,
    timeZone: facts.timeZone,
    createdAt: work.now,
  });
  await work.tx.insert(memberships).values({
    tenantId,
    id: work.newId('membership'),
    userId,
    kind: 'MAIN',
    createdAt: work.now,
  });
  work.emit({
    kind: 'organisation.founded',
    tenants: [tenantId],
    objectId: tenantId,
    payload: { tenantId },
  });
}
