import { type Currency, isCurrency } from '../kernel/currency.ts';
import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';

export interface StoreFields {
  readonly nickname: string;
  /** ISO 3166-1 alpha-2 of the site it sells on. */
  readonly country: string;
  readonly currency: Currency;
}

/** The sites the marketplaces of this platform sell on. */
export const STORE_COUNTRIES = [
  'MY',
  'SG',
  'TH',
  'PH',
  'ID',
  'VN',
  'CN',
  'TW',
  'US',
  'GB',
] as const;
const MAX_NICKNAME = 60;

/** Everything wrong with a store as somebody typed it. */
export function refuseStore(store: StoreFields): InvalidInput[] {
  const refusals: InvalidInput[] = [];
  const nickname = store.nickname.trim();
  if (nickname === '' || nickname.length > MAX_NICKNAME || /\p{Cc}/u.test(nickname)) {
    refusals.push(
      invalidInput('nickname', `Give the store a name of up to ${MAX_NICKNAME} characters.`),
    );
  }
  if (!(STORE_COUNTRIES as readonly string[]).includes(store.country)) {
    refusals.push(invalidInput('country', `The site is one of ${STORE_COUNTRIES.join(', ')}.`));
  }
  if (!isCurrency(store.currency)) refusals.push(invalidInput('currency', 'Choose a currency.'));
  return refusals;
}
