import { and, desc, eq, isNull } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Currency } from '../../kernel/currency.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome } from '../../kernel/outcome.ts';
import type { InvalidInput } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { WITHDRAWN } from '../exchange-rate.read.ts';
import { decideRate } from '../exchange-rate.rules.ts';
import { exchangeRates } from '../ledger.table.ts';

export interface SetExchangeRateInput {
  readonly from: Currency;
  readonly to: Currency;
  /** What one unit of `from` is in `to`; null takes the fixed rate back. */
  readonly rate: string | null;
}

/**
 * Fixes, changes or takes back an organisation's own rate for a pair. Earlier rates stay on
 * record; what was converted by them is not touched.
 */
export async function setExchangeRate(
  work: Work<Actor>,
  input: SetExchangeRateInput,
): Promise<Outcome<{ rateId: Id<'rate'> }, InvalidInput>> {
  const { tenantId } = requirePermission(work.actor, 'ORGANISATION_MANAGE');
  const decision = decideRate(input.from, input.to, input.rate);
  if (!decision.ok) return decision;
  const { rate } = decision.value;
  const rateId = await writeRate(work, tenantId, {
    from: input.from,
    to: input.to,
    rate: rate ?? '1',
    source: rate === null ? WITHDRAWN : 'FIXED',
  });
  work.emit({
    kind: 'exchangeRate.set',
    tenants: [tenantId],
    objectId: rateId,
    payload: { from: input.from, to: input.to, rate },
  });
  return done({ rateId });
}

export interface RateRow {
  readonly from: Currency;
  readonly to: Currency;
  readonly rate: string;
  readonly source: string;
}

/** Adds a rate behind every earlier one of its pair, even within one millisecond. */
export async function writeRate(
  work: Work,
  ownerId: Id<'tenant'> | null,
  row: RateRow,
): Promise<Id<'rate'>> {
  const [newest] = await work.tx
    .select({ asOf: exchangeRates.asOf })
    .from(exchangeRates)
    .where(
      and(
        ownerId ? eq(exchangeRates.ownerId, ownerId) : isNull(exchangeRates.ownerId),
        eq(exchangeRates.fromCurrency, row.from),
        eq(exchangeRates.toCurrency, row.to),
      ),
    )
    .orderBy(desc(exchangeRates.asOf))
    .limit(1);
  const behind = (newest?.asOf.getTime() ?? 0) + 1;
  const id = work.newId('rate');
  await work.tx.insert(exchangeRates).values({
    id,
    ownerId,
    fromCurrency: row.from,
    toCurrency: row.to,
    rate: row.rate,
    source: row.source,
    asOf: new Date(Math.max(work.now.getTime(), behind)),
  });
  return id;
}
