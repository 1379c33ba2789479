import { Decimal } from 'decimal.js';
import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';
import { requiredText } from '../kernel/text.ts';

/** A supplier has a handful of classes; this many are listed without pages. */
export const MOST_LEVELS = 100;

export interface LevelInput {
  readonly name: string;
  /** Decimal text: percent of the base price, e.g. "92"; null = the base price itself. */
  readonly percentOfBase?: string | null;
}

/** A level as it is stored, with everything that is wrong with it. */
export function readLevel(input: LevelInput) {
  const name = requiredText('name', input.name, 60);
  const faults: InvalidInput[] = [...name.faults];
  const percent = input.percentOfBase == null ? null : new Decimal(input.percentOfBase);
  if (percent && (percent.lte(0) || percent.gt(1000) || percent.decimalPlaces() > 4)) {
    const why = 'Use a percentage above 0 and up to 1000, with at most four decimals.';
    faults.push(invalidInput('percentOfBase', why));
  }
  return { level: { name: name.text, percentOfBase: percent?.toFixed(4) ?? null }, faults };
}
