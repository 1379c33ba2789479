import { checkLine } from '../identity/account.rules.ts';
import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';

/** What a supplier's shop says of itself to those who open it (SHOP-03). */
export interface ShopFacts {
  readonly shopName?: string | undefined;
  readonly shopContact?: string | undefined;
  readonly shopPhone?: string | undefined;
}

const PHONE = /^\+?[\d\s().-]{5,30}$/;

/** The faults of what is given; what is left out is not asked for. */
export function checkShop(facts: ShopFacts): InvalidInput[] {
  return [
    ...text(facts.shopName, 'shopName', 80),
    ...text(facts.shopContact, 'shopContact', 120),
    ...(facts.shopPhone === undefined || PHONE.test(facts.shopPhone.trim())
      ? []
      : [invalidInput('shopPhone', 'Enter a phone number, such as +60 12 345 6789.')]),
  ];
}

function text(value: string | undefined, path: string, most: number): InvalidInput[] {
  if (value === undefined) return [];
  const length = [...value.trim()].length;
  if (length === 0) return [invalidInput(path, 'This is needed: distributors see it.')];
  return checkLine(value, most, path);
}
