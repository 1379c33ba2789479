/** What a list of accounts can be ordered by. */
export const ACCOUNT_SORTS = {
  NAME: "The other side's name, from A on.",
  BALANCE: 'The balance, by currency, the lowest first.',
} as const;
export type AccountSort = keyof typeof ACCOUNT_SORTS;

/** How an account can stand; the narrower holds within the wider. */
export const ACCOUNT_STANDINGS = {
  ON_CREDIT: 'The balance is below 0.',
  NOTHING_LEFT: 'Nothing can be spent: neither balance nor credit is left.',
  OVER_LIMIT: 'The balance lies below the credit limit.',
} as const;
export type AccountStanding = keyof typeof ACCOUNT_STANDINGS;
