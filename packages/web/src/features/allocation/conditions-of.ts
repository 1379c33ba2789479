import { nameOfCountry } from '../identity/country-names.ts';
import type { AllocationRule } from './allocation-query.ts';
import { writePostcodeRange } from './postcode-ranges.ts';

const shownOfEach = 4;

/** What a rule asks, one text a condition; none when it asks nothing. */
export function conditionsOf(rule: AllocationRule, locale: string): string[] {
  return [
    rule.stores.map(({ nickname }) => nickname),
    rule.countries.map((code) => nameOfCountry(code, locale)),
    rule.provinces,
    rule.postcodes.map(writePostcodeRange),
    rule.categories,
    rule.skus.map(({ code }) => code),
  ]
    .filter((values) => values.length > 0)
    .map((values) => {
      const shown = values.slice(0, shownOfEach).join(', ');
      return values.length > shownOfEach ? `${shown} +${values.length - shownOfEach}` : shown;
    });
}
