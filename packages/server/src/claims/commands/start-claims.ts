import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { JobHandler } from '../../identity/job-handler.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome } from '../../kernel/outcome.ts';
import type { InvalidInput } from '../../kernel/refusals.ts';
import { chosenWork, startChosenJob } from '../../platform/chosen-job.ts';
import type { ItemResult } from '../../platform/job-work.ts';
import { perform, type Work } from '../../platform/work.ts';
import { type ClaimItem, codesOfProducts } from '../claim-plan.read.ts';
import { type ClaimResult, claimProducts } from './claim-products.ts';

const PIECE = 50;

/** Starts claiming chosen products as a job (CLAIM-12). */
export async function startClaims(
  work: Work<Actor>,
  items: readonly ClaimItem[],
): Promise<Outcome<{ jobId: Id<'job'> }, InvalidInput>> {
  requirePermission(work.actor, 'DISTRIBUTOR_PRODUCTS');
  return done({ jobId: await startChosenJob(work, 'CLAIMS_CREATE', items, null) });
}

export const claimProductsWork: JobHandler = (services, job, actor) =>
  chosenWork<ClaimItem>(job, PIECE, async (piece, key) => {
    const items = piece.map(({ item }) => item);
    const call = { key, command: 'claimsCreate', input: items };
    const outcome = await perform(
      services.place,
      await actor(),
      (work) => claimProducts(work, items),
      call,
    );
    if (!outcome.ok) throw new Error(outcome.refusals.map(({ message }) => message).join(' '));
    const codes = await codesOfProducts(services.database.db, job.tenantId, items);
    return piece.map(({ rowNo, item }, at) => ({
      rowNo,
      objectId: item.skuId,
      subject: (item.skuId && codes.get(item.skuId)) ?? item.localCode,
      ...resultOf(outcome.value.results[at]!),
    }));
  });

const RESULTS = {
  CREATED: 'CREATED',
  ADOPTED: 'UPDATED',
  ALREADY_CLAIMED: 'UNCHANGED',
  REFUSED: 'REFUSED',
} as const;

const resultOf = ({
  outcome,
  refusal,
}: ClaimResult): Pick<ItemResult, 'result' | 'reason' | 'message'> => ({
  result: RESULTS[outcome],
  reason: refusal?.kind ?? null,
  message: refusal?.message ?? null,
});
