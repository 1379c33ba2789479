import type { Currency } from '../kernel/currency.ts';
import type { Id } from '../kernel/ids.ts';
import { findRate } from '../ledger/exchange-rate.read.ts';
import type { Executor } from '../platform/db.ts';
import type { Rates } from './money-totals.rules.ts';

/** The rates by which an organisation reckons currencies into one of them; pairs without one are absent. */
export async function ratesInto(
  db: Executor,
  tenantId: Id<'tenant'>,
  to: Currency,
  currencies: Iterable<Currency>,
): Promise<Rates> {
  const found = await Promise.all(
    [...new Set(currencies)].map(
      async (from) => [from, (await findRate(db, tenantId, from, to))?.rate] as const,
    ),
  );
  return {
    to,
    rates: new Map(found.flatMap(([from, rate]) => (rate === undefined ? [] : [[from, rate]]))),
  };
}
