import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';

/** How many SKUs one bulk act takes. */
export const MAX_SKUS_PER_ACT = 5_000;

/** Why a list of SKUs cannot be acted on as a whole; null = it can. */
export function refuseSkuList(skuIds: readonly string[]): InvalidInput | null {
  if (skuIds.length < 1 || skuIds.length > MAX_SKUS_PER_ACT) {
    return invalidInput('skuIds', `Choose 1 to ${MAX_SKUS_PER_ACT} SKUs at a time.`);
  }
  if (new Set(skuIds).size < skuIds.length) {
    return invalidInput('skuIds', 'Name each SKU once.');
  }
  return null;
}
