import { describe, expect, it } from 'vitest';
import { nextIndex } from './row-keys.ts';
import {
  allMatching,
  clickRow,
  headerState,
  isSelected,
  noSelection,
  type Selection,
  selectedCount,
  setSelected,
} from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const picked = (selection: Selection) => order.filter((id) => isSelected(selection, id)).join('');

describe('picking rows', () => {
  it('a click picks a row and a second click lets it go', () => {
    const once = clickRow(noSelection, order, 'b', null, false);
    expect(picked(once)).toBe('b');
    expect(picked(clickRow(once, order, 'b', 'b', false))).toBe('');
  });

  it('shift picks everything from the row clicked before, in either direction', () => {
    const first = clickRow(noSelection, order, 'd', null, false);
    expect(picked(clickRow(first, order, 'b', 'd', true))).toBe('bcd');
    const top = clickRow(noSelection, order, 'a', null, false);
    expect(picked(clickRow(top, order, 'c', 'a', true))).toBe('abc');
  });

  it('shift on a picked row lets the whole range go', () => {
    const all = setSelected(noSelection, order, true);
    expect(picked(clickRow(all, order, 'd', 'b', true))).toBe('ae');
  });

  it('shift from a row that has left the list picks only the one clicked', () => {
    expect(picked(clickRow(noSelection, order, 'c', 'gone', true))).toBe('c');
  });
});

describe('everything that matches', () => {
  it('reaches rows that are not loaded, except those taken out again', () => {
    const without = setSelected(allMatching, ['b'], false);
    expect(picked(without)).toBe('acde');
    expect(isSelected(without, 'not-loaded')).toBe(true);
    expect(selectedCount(without, order, 1204)).toBe(1203);
    expect(picked(setSelected(without, ['b'], true))).toBe('abcde');
  });

  it('counts only what is loaded when the total is not known', () => {
    expect(selectedCount(allMatching, order, null)).toBe(5);
  });
});

describe('the box in the header', () => {
  it('is empty, half or full over the rows loaded', () => {
    expect(headerState(noSelection, order)).toBe('none');
    expect(headerState(setSelected(noSelection, ['a'], true), order)).toBe('some');
    expect(headerState(setSelected(noSelection, order, true), order)).toBe('all');
    expect(headerState(allMatching, [])).toBe('none');
  });

  it('does not count picked rows that have left the list', () => {
    const some = setSelected(noSelection, ['a', 'gone'], true);
    expect(selectedCount(some, order, 1204)).toBe(1);
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
