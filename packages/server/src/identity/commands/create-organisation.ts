import { type Id, newId } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, type StateConflict, stateConflict } from '../../kernel/refusals.ts';
import { perform, type WorkPlace } from '../../platform/work.ts';
import { organisationsOf } from '../account.read.ts';
import { checkOrganisation, type OrganisationFacts } from '../organisation.rules.ts';
import { foundOrganisation } from './found-organisation.ts';

/** A person who founds more than this many is not one person. */
const MAX_ORGANISATIONS = 20;

/** A further organisation of somebody signed in, who becomes its main account. */
export async function createOrganisation(
  place: WorkPlace,
  userId: Id<'user'>,
  input: OrganisationFacts,
): Promise<Outcome<{ organisationId: Id<'tenant'> }, InvalidInput | StateConflict>> {
  const faults = checkOrganisation(input);
  if (faults.length > 0) return refused(...faults);
  if ((await organisationsOf(place.db, userId)).length >= MAX_ORGANISATIONS) {
    const message = `One person can belong to ${MAX_ORGANISATIONS} organisations at most.`;
    return refused(stateConflict([], 'FULL', message));
  }
  const tenantId = newId('tenant', place.clock.now());
  await perform(place, { userId, tenantId }, async (work) => {
    await foundOrganisation(work, input);
    return done(null);
  });
  return done({ organisationId: tenantId });
}
