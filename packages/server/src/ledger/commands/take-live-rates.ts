import type { Currency } from '../../kernel/currency.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, invalidInput } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { decideRate } from '../exchange-rate.rules.ts';
import { writeRate } from './set-exchange-rate.ts';

export interface TakeLiveRatesInput {
  /** Who publishes them, e.g. "Bank Negara"; stored with each rate. */
  readonly source: string;
  readonly rates: readonly {
    readonly from: Currency;
    readonly to: Currency;
    readonly rate: string;
  }[];
}

/** Takes in a table of live rates that every organisation without a fixed rate reckons by. */
export async function takeLiveRates(
  work: Work,
  input: TakeLiveRatesInput,
): Promise<Outcome<{ rateIds: Id<'rate'>[] }, InvalidInput>> {
  const problems: InvalidInput[] = [];
  if (input.source.trim() === '') problems.push(invalidInput('source', 'Name the source.'));
  for (const [i, { from, to, rate }] of input.rates.entries()) {
    const decision = decideRate(from, to, rate);
    if (decision.ok) continue;
    for (const { path, message } of decision.refusals) {
      problems.push(invalidInput(['rates', String(i), ...path], message));
    }
  }
  if (problems.length > 0) return refused(...problems);
  const rateIds: Id<'rate'>[] = [];
  for (const row of input.rates) {
    rateIds.push(await writeRate(work, null, { ...row, source: input.source.trim() }));
  }
  return done({ rateIds });
}
