import type { Context } from '../identity/context.ts';
import type { Id } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import { type Partnership, toPartnership } from './partnership.graphql.ts';
import { partnershipById } from './partnership.read.ts';

/** The payload of an act on a partnership: the row as it is now, or every reason why not. */
export async function answerPartnership<V extends { partnershipId: Id<'partnership'> }>(
  context: Context,
  outcome: Outcome<V>,
): Promise<{ partnership: Partnership | null; userErrors: readonly Refusal[] }> {
  if (!outcome.ok) return { partnership: null, userErrors: outcome.refusals };
  return { partnership: await freshPartnership(context, outcome.value), userErrors: [] };
}

/** Read after the act: what the request remembered from before it is forgotten. */
export async function freshPartnership(
  context: Context,
  { partnershipId }: { partnershipId: Id<'partnership'> },
): Promise<Partnership | null> {
  context.loaders.forget();
  const row = await context.loaders.of(partnershipById).load(partnershipId);
  return row && toPartnership(row);
}
