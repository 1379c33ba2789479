import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Currency } from '../kernel/currency.ts';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { inverseRate } from './exchange-rate.rules.ts';
import { exchangeRates } from './ledger.table.ts';

export interface FoundRate {
  /** What one unit of the source currency is in the target: a decimal string. */
  readonly rate: string;
  /** FIXED, FIXED_INVERSE, or the name of the live feed; SAME for one currency. */
  readonly source: string;
}

/**
 * The rate the converting organisation reckons by: its own fixed pair, then the inverse of its
 * fixed pair, then the newest live pair. Null means there is none, and nothing is guessed.
 */
export async function findRate(
  db: Executor,
  tenantId: Id<'tenant'>,
  from: Currency,
  to: Currency,
): Promise<FoundRate | null> {
  if (from === to) return { rate: '1', source: 'SAME' };
  const fixed = await newest(db, tenantId, from, to);
  if (fixed) return { rate: fixed.rate, source: 'FIXED' };
  const inverse = await newest(db, tenantId, to, from);
  if (inverse) return { rate: inverseRate(inverse.rate), source: 'FIXED_INVERSE' };
  const live = await newest(db, null, from, to);
  return live && { rate: live.rate, source: live.source };
}

/** An organisation's fixed rates in force, newest of each pair; null owner = the live feed. */
export async function ratesOf(db: Executor, ownerId: Id<'tenant'> | null) {
  return db
    .selectDistinctOn([exchangeRates.fromCurrency, exchangeRates.toCurrency])
    .from(exchangeRates)
    .where(ownerId ? eq(exchangeRates.ownerId, ownerId) : isNull(exchangeRates.ownerId))
    .orderBy(
      exchangeRates.fromCurrency,
      exchangeRates.toCurrency,
      desc(exchangeRates.asOf),
      desc(exchangeRates.id),
    );
}

export type ExchangeRateRow = Awaited<ReturnType<typeof ratesOf>>[number];

async function newest(db: Executor, ownerId: Id<'tenant'> | null, from: Currency, to: Currency) {
  const [row] = await db
    .select({ rate: exchangeRates.rate, source: exchangeRates.source })
    .from(exchangeRates)
    .where(
      and(
        ownerId ? eq(exchangeRates.ownerId, ownerId) : isNull(exchangeRates.ownerId),
        eq(exchangeRates.fromCurrency, from),
        eq(exchangeRates.toCurrency, to),
      ),
    )
    .orderBy(desc(exchangeRates.asOf), desc(exchangeRates.id))
    .limit(1);
  return row?.source === WITHDRAWN ? null : (row ?? null);
}

/** A fixed rate taken back: the pair falls through to the next source. */
export const WITHDRAWN = 'WITHDRAWN';
