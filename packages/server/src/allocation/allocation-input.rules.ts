import type { Id } from '../kernel/ids.ts';
import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';
import { requiredText } from '../kernel/text.ts';
import type { PostcodeRange } from './allocation.rules.ts';

export const MAX_RULES = 100;
const MAX_VALUES = 200;

/** A rule as somebody writes it; ids that came malformed are null. */
export interface AllocationRuleInput {
  readonly name: string;
  readonly enabled: boolean;
  readonly supplierWarehouseId: Id<'supplierWarehouse'> | null;
  readonly storeIds: readonly (Id<'store'> | null)[];
  readonly countries: readonly string[];
  readonly provinces: readonly string[];
  readonly postcodes: readonly PostcodeRange[];
  readonly skuIds: readonly (Id<'sku'> | null)[];
  readonly categories: readonly string[];
}

/** The rule as it is stored, ids aside, with everything that is wrong with it. */
export function readAllocationRule(input: AllocationRuleInput) {
  const name = requiredText('name', input.name, 80);
  const countries = input.countries.map((country) => country.trim().toUpperCase());
  const provinces = texts('provinces', input.provinces);
  const categories = texts('categories', input.categories);
  const postcodes = input.postcodes.map(({ from, to }) => ({
    from: from.replace(/\s+/g, ''),
    to: to.replace(/\s+/g, ''),
  }));
  const faults: InvalidInput[] = [...name.faults, ...provinces.faults, ...categories.faults];
  for (const [at, country] of countries.entries()) {
    if (!/^[A-Z]{2}$/.test(country)) {
      const why = 'Choose a country by its two-letter code, e.g. MY.';
      faults.push(invalidInput(['countries', String(at)], why));
    }
  }
  for (const [at, range] of postcodes.entries()) {
    const why = faultOfRange(range);
    if (why) faults.push(invalidInput(['postcodes', String(at)], why));
  }
  for (const field of ['storeIds', 'countries', 'postcodes', 'skuIds'] as const) {
    if (input[field].length > MAX_VALUES) faults.push(tooMany(field));
  }
  const details = {
    name: name.text,
    enabled: input.enabled,
    countries: [...new Set(countries)],
    provinces: provinces.values,
    postcodes,
    categories: categories.values,
  };
  return { details, faults };
}

const tooMany = (field: string) => invalidInput(field, `Name at most ${MAX_VALUES}.`);

function texts(field: string, values: readonly string[]) {
  const faults = values.length > MAX_VALUES ? [tooMany(field)] : [];
  const read = values.map((value, at) => {
    const { text, faults: wrong } = requiredText(`${field}.${at}`, value, 80);
    faults.push(...wrong);
    return text;
  });
  return { values: [...new Set(read)], faults };
}

function faultOfRange({ from, to }: PostcodeRange): string | null {
  if (![from, to].every((end) => /^\d{3,10}$/.test(end))) {
    return 'A postcode range has digits at both ends, e.g. 88000 to 91309.';
  }
  if (from.length !== to.length) return 'Both ends must have the same number of digits.';
  return from <= to ? null : 'The first postcode must not be above the last.';
}
