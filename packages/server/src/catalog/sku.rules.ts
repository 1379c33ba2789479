import type { Refusal } from '../kernel/outcome.ts';
import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';

/** A merchant SKU's own fields as somebody typed them; undefined = leave as it is. */
export interface SkuFields {
  readonly code?: string | null;
  readonly name?: string | null;
  readonly category?: string | null;
  readonly barcode?: string | null;
  readonly weightGrams?: number | null;
}

/** Characters each text may have; `code` is what a marketplace accepts as seller SKU. */
const LIMITS = { code: 100, name: 255, category: 100, barcode: 64 } as const;
/** Ten tonnes. */
const MAX_WEIGHT_GRAMS = 10_000_000;
// Control characters would break exports and PostgreSQL refuses NUL.
const CONTROL = /\p{Cc}/u;

/** The fields trimmed, '' made null. */
export function tidySku<F extends SkuFields>(fields: F): F {
  const tidy = (text: string | null | undefined) =>
    typeof text === 'string' ? text.trim() || null : text;
  return {
    ...fields,
    code: tidy(fields.code),
    name: tidy(fields.name),
    category: tidy(fields.category),
    barcode: tidy(fields.barcode),
  };
}

/** Everything wrong with tidied fields; for a new SKU code and name must be there. */
export function refuseSkuFields(fields: SkuFields, isNew: boolean): InvalidInput[] {
  const refusals: InvalidInput[] = [];
  for (const key of ['code', 'name', 'category', 'barcode'] as const) {
    const value = fields[key];
    const needed = key === 'code' || key === 'name';
    if (needed && (value === null || (isNew && value === undefined))) {
      refusals.push(
        invalidInput(key, key === 'code' ? 'A SKU needs a code.' : 'A SKU needs a name.'),
      );
    } else if (value && value.length > LIMITS[key]) {
      refusals.push(invalidInput(key, `At most ${LIMITS[key]} characters.`));
    } else if (value && CONTROL.test(value)) {
      refusals.push(invalidInput(key, 'Line breaks and control characters are not allowed here.'));
    }
  }
  const weight = fields.weightGrams;
  if (
    weight !== null &&
    weight !== undefined &&
    !(Number.isInteger(weight) && weight >= 0 && weight <= MAX_WEIGHT_GRAMS)
  ) {
    refusals.push(invalidInput('weightGrams', 'Weight is a whole number of grams, at most 10 t.'));
  }
  return refusals;
}

/** Why a SKU cannot be offered for distribution (SUP-03). */
export const INELIGIBLE_REASONS = ['COMBINATION', 'CLAIMED', 'NO_PRICE'] as const;
export type IneligibleReason = (typeof INELIGIBLE_REASONS)[number];

export interface ProductNotEligible extends Refusal {
  readonly kind: 'ProductNotEligible';
  readonly reason: IneligibleReason;
}

const SENTENCES: Record<IneligibleReason, string> = {
  COMBINATION: 'Combination SKUs cannot be distributed. Distribute its parts instead.',
  CLAIMED: 'This SKU stands for a product claimed from a supplier; it cannot be distributed on.',
  NO_PRICE: 'Set a base price first.',
};

export interface Eligibility {
  readonly isCombination: boolean;
  readonly claimed: boolean;
  readonly hasPrice: boolean;
}

/** Why this SKU may not be enabled for distribution; null = it may (CLAIM-16, 17, SUP-03). */
export function ineligibleReason(sku: Eligibility): IneligibleReason | null {
  if (sku.isCombination) return 'COMBINATION';
  if (sku.claimed) return 'CLAIMED';
  return sku.hasPrice ? null : 'NO_PRICE';
}

export const productNotEligible = (
  reason: IneligibleReason,
  path: readonly string[],
): ProductNotEligible => ({
  kind: 'ProductNotEligible',
  reason,
  message: SENTENCES[reason],
  path,
});
