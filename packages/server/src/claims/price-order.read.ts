import { type SQL, sql } from 'drizzle-orm';
import { distributionProducts } from '../catalog/distribution-product.table.ts';
import { CURRENCIES, exponentOf } from '../kernel/currency.ts';
import { levels } from '../partnerships/level.table.ts';
import type { SortValue } from '../platform/keyset.ts';
import { levelPrices, ownPrices } from './claim-facts.read.ts';

const currency = sql`${distributionProducts.currency}`;
const whole = sql.join(
  CURRENCIES.filter((code) => exponentOf(code) === 0).map((code) => sql`${code}`),
  sql`, `,
);

/**
 * `resolvePrice` as an expression over the joins of a product list, so that the database can order
 * by it; a test holds the two together (PRICE-03).
 */
export const pricePaid: SQL = sql`coalesce(${ownPrices.price}, ${levelPrices.price},
  round(${distributionProducts.basePrice} * ${levels.percentOfBase} / 100,
    case when ${currency} in (${whole}) then 0 else 2 end),
  ${distributionProducts.basePrice})`;

/** By currency first: amounts of two currencies have no order. */
export const BY_PRICE: readonly SortValue[] = [
  { value: currency, type: 'text' },
  { value: pricePaid, type: 'numeric' },
];
