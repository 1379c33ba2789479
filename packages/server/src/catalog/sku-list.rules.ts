import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';

/** What SKUs can be ordered by. Each is followed by an index. */
export const SKU_SORTS = {
  NEWEST: 'When it was created; the newest first.',
  CODE: 'Its code, from A on.',
  NAME: 'Its name, from A on.',
  PRICE: 'Its base distribution price, the lowest first; what has no price is left out.',
} as const;
export type SkuSort = keyof typeof SKU_SORTS;

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
