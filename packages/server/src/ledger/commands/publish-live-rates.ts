import { userById } from '../../identity/account.read.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { InvalidInput } from '../../kernel/refusals.ts';
import { apiError } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { type TakeLiveRatesInput, takeLiveRates } from './take-live-rates.ts';

/** Platform staff give out the live rates that count where none is fixed. */
export async function publishLiveRates(
  work: Work,
  input: TakeLiveRatesInput,
): Promise<Outcome<{ rateIds: Id<'rate'>[] }, InvalidInput>> {
  const staff = await userById(work.tx, work.actor.userId);
  if (!staff?.isStaff) throw apiError('FORBIDDEN', 'Only platform staff publish live rates.');
  return takeLiveRates(work, input);
}
