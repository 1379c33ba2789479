import { useState } from 'react';
import type { MoneyValue } from '../../lib/format-money.ts';
import {
  clickRow,
  extendSelection,
  followRows,
  type MatchingSet,
  type MoneyOf,
  noSelection,
  type Selection,
  selectedMoney,
  setSelected,
  takeMatching,
} from './selection.ts';

type Held = {
  listKey: string;
  /** The rows among which it was picked. */
  order: readonly string[];
  moneyOf: MoneyOf;
  selection: Selection;
  anchor: string | null;
  /** Picked rows that left the list since. */
  left: number;
  /** How many matched, where not all of them could be picked at once. */
  matched: number | null;
};

/**
 * The picked rows of one list. Other filters are another list, so they begin with none picked; a row
 * that leaves the list leaves the selection too, and the reader is told.
 */
export function useSelection(order: readonly string[], listKey: string, moneyOf: MoneyOf) {
  const none: Held = {
    listKey,
    order,
    moneyOf,
    selection: noSelection,
    anchor: null,
    left: 0,
    matched: null,
  };
  const [state, setState] = useState(none);
  const held = state.listKey === listKey ? follow(state, order, moneyOf) : none;
  if (held !== state && state.selection !== noSelection) setState(held);

  const { selection, anchor } = held;
  const change = (selection: Selection, anchor: string | null) =>
    setState({ ...none, selection, anchor });

  return {
    selection,
    count: selection.ids.size,
    left: held.left,
    matched: held.matched,
    money: (): MoneyValue[] => selectedMoney(selection, order, moneyOf),
    toggle: (id: string, shift: boolean) =>
      change(clickRow(selection, order, id, anchor, shift, moneyOf), id),
    /** From one row to another by the keyboard, both by their place. */
    extend: (from: number, to: number) =>
      change(extendSelection(selection, order, from, to, moneyOf), anchor),
    setLoaded: (selected: boolean) =>
      change(selected ? setSelected(selection, order, true, moneyOf) : noSelection, null),
    takeMatching: (set: MatchingSet) =>
      setState({
        ...none,
        selection: takeMatching(set, order, moneyOf),
        matched: set.count > set.ids.length ? set.count : null,
      }),
    clear: () => setState(none),
  };
}

function follow(state: Held, order: readonly string[], moneyOf: MoneyOf): Held {
  if (state.selection === noSelection || (state.order === order && state.moneyOf === moneyOf)) {
    return state;
  }
  const selection = followRows(state.selection, state.order, order, state.moneyOf);
  const left = state.left + state.selection.ids.size - selection.ids.size;
  return { ...state, order, moneyOf, selection, left };
}

export type RowSelection = ReturnType<typeof useSelection>;
