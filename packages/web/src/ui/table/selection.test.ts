import { describe, expect, it } from 'vitest';
import type { MoneyValue } from '../../lib/format-money.ts';
import { nextIndex } from './row-keys.ts';
import {
  clickRow,
  extendSelection,
  followRows,
  headerState,
  isSelected,
  noSelection,
  type Selection,
  selectedMoney,
  setSelected,
  takeMatching,
} from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const picked = ({ ids }: Selection) => [...ids].sort().join('');
const myr = (amount: string): MoneyValue => ({ amount, currency: 'MYR' });
const moneyOf = (id: string) => [myr(`${order.indexOf(id) + 1}.50`)];
const pick = (...ids: string[]) => setSelected(noSelection, ids, true, moneyOf);

describe('picking rows', () => {
  it('a click picks a row and a second click lets it go', () => {
    const once = clickRow(noSelection, order, 'b', null, false, moneyOf);
    expect(picked(once)).toBe('b');
    expect(picked(clickRow(once, order, 'b', 'b', false, moneyOf))).toBe('');
  });

  it('shift picks everything from the row clicked before, in either direction', () => {
    expect(picked(clickRow(pick('d'), order, 'b', 'd', true, moneyOf))).toBe('bcd');
    expect(picked(clickRow(pick('a'), order, 'c', 'a', true, moneyOf))).toBe('abc');
  });

  it('shift on a picked row lets the whole range go', () => {
    expect(picked(clickRow(pick(...order), order, 'd', 'b', true, moneyOf))).toBe('ae');
  });

  it('shift from a row that has left the list picks only the one clicked', () => {
    expect(picked(clickRow(noSelection, order, 'c', 'gone', true, moneyOf))).toBe('c');
  });

  it('shift and an arrow pick on the way out and let go on the way back', () => {
    const down = extendSelection(noSelection, order, 1, 2, moneyOf);
    const further = extendSelection(down, order, 2, 3, moneyOf);
    expect(picked(further)).toBe('bcd');
    expect(picked(extendSelection(further, order, 3, 2, moneyOf))).toBe('bc');
    expect(picked(extendSelection(pick('a'), order, 1, 4, moneyOf))).toBe('abcde');
  });
});

describe('everything that matches', () => {
  const set = { count: 7, ids: [...order, 'x', 'y'], totals: [myr('100.00')] };
  const all = takeMatching(set, order, moneyOf);

  it('holds the id of every row, loaded or not, and the money of all', () => {
    expect(picked(all)).toBe('abcdexy');
    expect(isSelected(all, 'y')).toBe(true);
    expect(selectedMoney(all, order, moneyOf)).toEqual([myr('100.00')]);
  });

  it('loses the money of a row that is let go, whenever that row was loaded', () => {
    const loaded = setSelected(all, ['b'], false, moneyOf);
    expect(selectedMoney(loaded, order, moneyOf)).toEqual([myr('97.50')]);

    const later = [...order, 'x'];
    const laterMoney = (id: string) => (id === 'x' ? [myr('40.00')] : moneyOf(id));
    const without = setSelected(all, ['x'], false, laterMoney);
    expect(selectedMoney(without, later, laterMoney)).toEqual([myr('60.00')]);
    const again = setSelected(without, ['x'], true, laterMoney);
    expect(selectedMoney(again, later, laterMoney)).toEqual([myr('100.00')]);
  });

  it('keeps currencies apart', () => {
    const mixed = takeMatching(
      { ...set, totals: [myr('100.00'), { amount: '9', currency: 'IDR' }] },
      order,
      moneyOf,
    );
    expect(selectedMoney(mixed, order, moneyOf)).toContainEqual({ amount: '9', currency: 'IDR' });
  });
});

describe('rows that leave the list', () => {
  it('leave the selection, and so does their money', () => {
    const all = takeMatching(
      { count: 6, ids: [...order, 'x'], totals: [myr('50')] },
      order,
      moneyOf,
    );
    const now = ['a', 'c', 'd', 'e'];
    const after = followRows(all, order, now, moneyOf);
    expect(picked(after)).toBe('acdex');
    expect(selectedMoney(after, now, moneyOf)).toEqual([myr('47.50')]);
  });

  it('change nothing when they were not picked', () => {
    const some = pick('a');
    expect(followRows(some, order, ['a'], moneyOf)).toBe(some);
  });
});

describe('the box in the header', () => {
  it('is empty, half or full over the rows loaded', () => {
    expect(headerState(noSelection, order)).toBe('none');
    expect(headerState(pick('a'), order)).toBe('some');
    expect(headerState(pick(...order), order)).toBe('all');
    expect(headerState(pick('not-loaded'), order)).toBe('some');
  });

  it('promises nothing while no row is loaded', () => {
    expect(headerState(noSelection, [])).toBe('none');
    expect(headerState(pick('a'), [])).toBe('none');
  });
});

describe('keys', () => {
  it('move within the list and no further', () => {
    expect(nextIndex('ArrowDown', 4, 5)).toBe(4);
    expect(nextIndex('ArrowUp', 0, 5)).toBe(0);
    expect(nextIndex('PageDown', 0, 100)).toBe(12);
    expect(nextIndex('End', 0, 5)).toBe(4);
    expect(nextIndex('Enter', 2, 5)).toBeNull();
    expect(nextIndex('ArrowDown', 0, 0)).toBeNull();
  });
});
