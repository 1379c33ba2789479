/**
 * Currencies the platform settles in and the number of decimals each is kept to (RECON-19).
 * This is the only place that knows an exponent: VND and IDR have none in practice.
 */
const EXPONENTS = {
  MYR: 2,
  SGD: 2,
  THB: 2,
  PHP: 2,
  USD: 2,
  CNY: 2,
  IDR: 0,
  VND: 0,
} as const;

export type Currency = keyof typeof EXPONENTS;

export const CURRENCIES = Object.keys(EXPONENTS) as Currency[];

export function isCurrency(code: string): code is Currency {
  return Object.hasOwn(EXPONENTS, code);
}

/** Decimals of the currency's minor unit. */
export function exponentOf(currency: Currency): number {
  return EXPONENTS[currency];
}
