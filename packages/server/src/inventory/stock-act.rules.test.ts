import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { MAX_QUANTITY, NO_STOCK } from './stock.rules.ts';
import { adjust, count, movingAverage, receive, sendAway } from './stock-act.rules.ts';

const facts = { ...NO_STOCK, skuExists: true, available: 10, locked: 4, version: 3 };
const path = ['lines', '0'];
const told = (decision: object) =>
  'refusal' in decision ? (decision.refusal as { path: string[] }).path.join('.') : decision;

describe('acts on stock', () => {
  it('[STOCK-17] goods received add to what is available', () => {
    expect(receive(facts, 5, path)).toEqual({ available: 15 });
    for (const wrong of [0, -1, 1.5, MAX_QUANTITY]) {
      expect(told(receive(facts, wrong, path))).toBe('lines.0.quantity');
    }
  });

  it('[STOCK-17] only what is not reserved leaves', () => {
    expect(sendAway(facts, 10, path)).toEqual({ available: 0 });
    expect(told(sendAway(facts, 11, path))).toBe('lines.0.quantity');
  });

  it('[STOCK-17] a correction goes up and down, never below zero', () => {
    expect(adjust(facts, -10, path)).toEqual({ available: 0 });
    expect(adjust(facts, 3, path)).toEqual({ available: 13 });
    for (const wrong of [0, -11, 0.5])
      expect(told(adjust(facts, wrong, path))).toBe('lines.0.change');
  });

  it('[STOCK-17] a count counts reserved units too, and cannot find fewer than those', () => {
    expect(count(facts, 14, path)).toEqual({ available: 10 });
    expect(count(facts, 4, path)).toEqual({ available: 0 });
    expect(told(count(facts, 3, path))).toBe('lines.0.onHand');
  });

  it('[STOCK-16] combinations and SKUs of others have no stock to move', () => {
    expect(told(receive({ ...facts, isCombination: true }, 1, path))).toBe('lines.0.skuId');
    expect(told(count(NO_STOCK, 1, path))).toBe('lines.0.skuId');
  });

  it('[STOCK-14] the average cost is weighted by units', () => {
    const cost = (value: string) => new Decimal(value);
    const average = (units: number, was: string | null, came: number, at: string) =>
      movingAverage(
        { units, cost: was === null ? null : cost(was) },
        { units: came, cost: cost(at) },
      ).toFixed();
    expect(average(10, '4', 10, '5')).toBe('4.5');
    expect(average(2, '1', 1, '2')).toBe('1.3333');
    expect(average(0, '9', 5, '4')).toBe('4');
    expect(average(7, null, 5, '4')).toBe('4');
  });
});
