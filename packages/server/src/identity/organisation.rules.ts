import { isCurrency } from '../kernel/currency.ts';
import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';
import { checkName } from './account.rules.ts';

/** What an organisation says of itself. */
export interface OrganisationFacts {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly sellingCurrency: string;
  /** IANA zone. */
  readonly timeZone: string;
}

const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Every fault of the given fields, each at its field. */
export function checkOrganisation(
  facts: Partial<OrganisationFacts>,
  namePath = 'name',
): InvalidInput[] {
  const { name, country, sellingCurrency, timeZone } = facts;
  const faults: InvalidInput[] = [];
  if (name !== undefined) faults.push(...checkName(name, namePath));
  if (country !== undefined && !isCountry(country)) {
    faults.push(invalidInput('country', 'Choose a country.'));
  }
  if (sellingCurrency !== undefined && !isCurrency(sellingCurrency)) {
    faults.push(invalidInput('sellingCurrency', 'Choose a currency the platform settles in.'));
  }
  if (timeZone !== undefined) faults.push(...checkTimeZone(timeZone));
  return faults;
}

export function checkTimeZone(timeZone: string): InvalidInput[] {
  return isTimeZone(timeZone)
    ? []
    : [invalidInput('timeZone', 'Choose a time zone, such as Asia/Kuala_Lumpur.')];
}

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && COUNTRY_NAMES.of(code) !== undefined;
}

export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
