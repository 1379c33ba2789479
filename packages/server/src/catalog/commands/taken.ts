import type { Outcome, Refusal } from '../../kernel/outcome.ts';

/** The results of a piece of a list: as a whole it is never refused, each row has its own result. */
export function taken<V>(outcome: Outcome<V, Refusal>): V {
  if (!outcome.ok) throw new Error(outcome.refusals.map((refusal) => refusal.message).join(' '));
  return outcome.value;
}
