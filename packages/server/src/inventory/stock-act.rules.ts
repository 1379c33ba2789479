import { Decimal } from 'decimal.js';
import { type InvalidInput, invalidInput, type NotFound, notFound } from '../kernel/refusals.ts';
import { MAX_QUANTITY, type StockFacts } from './stock.rules.ts';

/** SKUs on one slip of received, moved, corrected or counted goods. */
export const MAX_SLIP_LINES = 1_000;

export type StockActRefusal = InvalidInput | NotFound;

/** The quantity a line leaves available, or why the whole slip is refused. */
export type LineDecision = { readonly available: number } | { readonly refusal: StockActRefusal };

/** Goods come in: they add to what is available. */
export function receive(facts: StockFacts, quantity: number, path: readonly string[]) {
  return unmovable(facts, path) ?? wrongQuantity(quantity, path) ?? within(facts, quantity, path);
}

/** Goods go to another warehouse: only what is not reserved can leave (STOCK-17). */
export function sendAway(
  facts: StockFacts,
  quantity: number,
  path: readonly string[],
): LineDecision {
  const refusal = unmovable(facts, path) ?? wrongQuantity(quantity, path);
  if (refusal) return refusal;
  if (quantity <= facts.available) return { available: facts.available - quantity };
  const why = `Only ${facts.available} units are available here; reserved ones stay.`;
  return no(invalidInput([...path, 'quantity'], why));
}

/** A correction up or down; what is reserved cannot be corrected away. */
export function adjust(facts: StockFacts, change: number, path: readonly string[]): LineDecision {
  const refusal = unmovable(facts, path);
  if (refusal) return refusal;
  if (!Number.isInteger(change) || change === 0) {
    return no(invalidInput([...path, 'change'], 'Write how many units more or less, e.g. -3.'));
  }
  if (facts.available + change < 0) {
    const why = `Only ${facts.available} units are available; reserved ones stay.`;
    return no(invalidInput([...path, 'change'], why));
  }
  return within(facts, change, path, 'change');
}

/** A count finds what lies there, reserved units and all. */
export function count(facts: StockFacts, onHand: number, path: readonly string[]): LineDecision {
  const refusal = unmovable(facts, path);
  if (refusal) return refusal;
  if (!Number.isInteger(onHand) || onHand < 0 || onHand > MAX_QUANTITY) {
    const why = `Write the units counted, 0 to ${MAX_QUANTITY}.`;
    return no(invalidInput([...path, 'onHand'], why));
  }
  if (onHand < facts.locked) {
    const why = `${facts.locked} units are reserved for pushed orders. Ship or send those back first.`;
    return no(invalidInput([...path, 'onHand'], why));
  }
  return { available: onHand - facts.locked };
}

/** Decimals an average cost is kept to; finer than any minor unit, so that it does not drift. */
export const COST_DECIMALS = 4;

/**
 * The cost of a unit after goods came in: the mean of what lay there and what came, weighted by
 * units. What lay there without a known cost counts as the new. Only goods received into own
 * warehouses get here, never distributed ones (STOCK-14).
 */
export function movingAverage(
  before: { readonly units: number; readonly cost: Decimal | null },
  came: { readonly units: number; readonly cost: Decimal },
): Decimal {
  if (before.cost === null || before.units <= 0) return came.cost;
  const worth = before.cost.times(before.units).plus(came.cost.times(came.units));
  return worth.div(before.units + came.units).toDecimalPlaces(COST_DECIMALS);
}

/** A price of a unit as it was written, or what is wrong with it. */
export function readUnitCost(value: string, path: readonly string[]): Decimal | InvalidInput {
  const cost = new Decimal(value);
  if (cost.isNegative() || cost.gt(1_000_000_000)) {
    return invalidInput([...path, 'unitCost'], 'The price of a unit is 0 or more.');
  }
  if (cost.decimalPlaces() > COST_DECIMALS) {
    return invalidInput([...path, 'unitCost'], `Use at most ${COST_DECIMALS} decimals.`);
  }
  return cost;
}

function unmovable(facts: StockFacts, path: readonly string[]) {
  if (!facts.skuExists) return no(notFound([...path, 'skuId'], 'SKU'));
  if (!facts.isCombination) return null;
  return no(invalidInput([...path, 'skuId'], 'A combination SKU has no stock of its own.'));
}

function wrongQuantity(quantity: number, path: readonly string[]) {
  const sound = Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_QUANTITY;
  return sound ? null : no(invalidInput([...path, 'quantity'], 'Write how many units, 1 or more.'));
}

function within(
  facts: StockFacts,
  change: number,
  path: readonly string[],
  field = 'quantity',
): LineDecision {
  const available = facts.available + change;
  if (available <= MAX_QUANTITY) return { available };
  return no(invalidInput([...path, field], `No more than ${MAX_QUANTITY} units fit.`));
}

const no = (refusal: StockActRefusal) => ({ refusal });
