import { describe, expect, it } from 'vitest';
import { defineList, nextSort, readSort } from './list-state.ts';
import { parsePlainSearch, stringifyPlainSearch } from './plain-search.ts';

const orders = defineList({
  tabs: ['to-push', 'failed'],
  sorts: ['paid', 'total'],
  filters: ['store', 'supplier'],
});

describe('what an address may say', () => {
  it('takes known tabs, sorts and filters and drops the rest', () => {
    expect(
      orders.validate({ tab: 'failed', sort: '-total', store: 'str_1', q: 'bowl', evil: 'x' }),
    ).toEqual({ tab: 'failed', sort: '-total', store: ['str_1'], q: 'bowl' });
    expect(orders.validate({ tab: 'nope', sort: '-nope', q: '  ', open: '' })).toEqual({});
  });

  it('reads a filter with several values once each', () => {
    expect(orders.validate({ supplier: ['a', 'b', 'a'] })).toEqual({ supplier: ['a', 'b'] });
  });

  it('survives the way through the address bar', () => {
    const state = { tab: 'failed', q: 'bowl & spoon', supplier: ['a', 'b'], store: ['str_1'] };
    expect(orders.validate(parsePlainSearch(stringifyPlainSearch(state)))).toEqual(state);
    expect(stringifyPlainSearch({ q: undefined, supplier: [] })).toBe('');
  });
});

describe('sorting', () => {
  it('goes from ascending to descending to the order of the list', () => {
    const first = nextSort(undefined, 'paid');
    const second = nextSort(first, 'paid');
    expect([first, second, nextSort(second, 'paid')]).toEqual(['paid', '-paid', undefined]);
    expect(nextSort('-paid', 'total')).toBe('total');
  });

  it('begins at the end that is asked for first', () => {
    const first = nextSort(undefined, 'total', 'descending');
    const second = nextSort(first, 'total', 'descending');
    expect([first, second, nextSort(second, 'total', 'descending')]).toEqual([
      '-total',
      'total',
      undefined,
    ]);
  });

  it('turns over a list that is sorted by this column by itself, and back', () => {
    const over = nextSort(undefined, 'paid', 'descending', '-paid');
    expect(over).toBe('paid');
    expect(nextSort(over, 'paid', 'descending', '-paid')).toBeUndefined();
    expect(nextSort(undefined, 'total', 'ascending', '-paid')).toBe('total');
    expect(nextSort('-total', 'total', 'ascending', '-paid')).toBeUndefined();
  });

  it('is read back from the address', () => {
    expect(readSort('-paid')).toEqual({ by: 'paid', descending: true });
    expect(readSort(undefined)).toBeNull();
  });
});
