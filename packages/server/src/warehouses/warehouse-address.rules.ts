import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';
import { type CheckedText, optionalText, requiredText } from '../kernel/text.ts';

/** What a supplier writes about a fulfilment warehouse. */
export interface WarehouseDetails {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly province?: string | null;
  readonly city?: string | null;
  readonly postcode?: string | null;
  readonly addressLine?: string | null;
}

/** The details as they are stored, with everything that is wrong with them. */
export function readWarehouseDetails(input: WarehouseDetails) {
  const faults: InvalidInput[] = [];
  const read = <T extends string | null>(checked: CheckedText<T>): T => {
    faults.push(...checked.faults);
    return checked.text;
  };
  const country = input.country.trim().toUpperCase();
  const details = {
    name: read(requiredText('name', input.name, 80)),
    country,
    province: read(optionalText('province', input.province, 80)),
    city: read(optionalText('city', input.city, 80)),
    postcode: read(optionalText('postcode', input.postcode, 20)),
    addressLine: read(optionalText('addressLine', input.addressLine, 300)),
  };
  if (!/^[A-Z]{2}$/.test(country)) {
    faults.push(invalidInput('country', 'Choose a country by its two-letter code, e.g. MY.'));
  }
  return { details, faults };
}
