import { lessMoney, type MoneyValue, totalsByCurrency } from '../../lib/format-money.ts';

/** Rows picked by their ids; there is no selection whose ids this screen does not know. */
export type Selection = {
  ids: ReadonlySet<string>;
  /** Of "all that match": those that were not loaded when they were named, and their money. */
  unseen: { ids: ReadonlySet<string>; totals: readonly MoneyValue[] };
};

/** All that a list matches, as it stood when the reader asked: what the server's `matching` says. */
export type MatchingSet = {
  /** How many match; more than there are ids where the server names only the first of them. */
  count: number;
  ids: readonly string[];
  totals: readonly MoneyValue[];
};

/** The money of a loaded row; none for a row that carries none. */
export type MoneyOf = (id: string) => readonly MoneyValue[];

const nobody: ReadonlySet<string> = new Set();
export const noSelection: Selection = { ids: nobody, unseen: { ids: nobody, totals: [] } };

export function isSelected({ ids }: Selection, id: string): boolean {
  return ids.has(id);
}

export function setSelected(
  selection: Selection,
  ids: readonly string[],
  selected: boolean,
  moneyOf: MoneyOf,
): Selection {
  const next = new Set(selection.ids);
  for (const id of ids) {
    if (selected) next.add(id);
    else next.delete(id);
  }
  return { ids: next, unseen: selected ? selection.unseen : without(selection, ids, moneyOf) };
}

/** A row let go takes its money out of what was told of the rows not loaded. */
function without({ unseen }: Selection, ids: readonly string[], moneyOf: MoneyOf) {
  const gone = ids.filter((id) => unseen.ids.has(id));
  if (gone.length === 0) return unseen;
  const left = new Set(unseen.ids);
  for (const id of gone) left.delete(id);
  return { ids: left, totals: lessMoney(unseen.totals, gone.flatMap(moneyOf)) };
}

/** One click, or with shift all rows from the one clicked before, which take the state of the last. */
export function clickRow(
  selection: Selection,
  order: readonly string[],
  id: string,
  anchor: string | null,
  shift: boolean,
  moneyOf: MoneyOf,
): Selection {
  const selected = !isSelected(selection, id);
  const to = order.indexOf(id);
  const from = shift && anchor !== null ? order.indexOf(anchor) : to;
  if (to < 0 || from < 0) return setSelected(selection, [id], selected, moneyOf);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return setSelected(selection, range, selected, moneyOf);
}

/** Shift and an arrow: rows passed over are picked; going back over picked ones lets them go. */
export function extendSelection(
  selection: Selection,
  order: readonly string[],
  from: number,
  to: number,
  moneyOf: MoneyOf,
): Selection {
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  const back = range.length > 1 && range.every((id) => isSelected(selection, id));
  if (!back) return setSelected(selection, range, true, moneyOf);
  return setSelected(
    selection,
    range.filter((id) => id !== order[to]),
    false,
    moneyOf,
  );
}

/** Everything that matches becomes picked, loaded or not. */
export function takeMatching(
  { ids, totals }: MatchingSet,
  order: readonly string[],
  moneyOf: MoneyOf,
): Selection {
  const all = new Set(ids);
  const loaded = order.filter((id) => all.has(id));
  const unseen = new Set(all);
  for (const id of loaded) unseen.delete(id);
  return {
    ids: all,
    unseen: { ids: unseen, totals: lessMoney(totals, loaded.flatMap(moneyOf)) },
  };
}

/** Rows that were loaded and have left the list are let go: nobody acts on what is not there. */
export function followRows(
  selection: Selection,
  before: readonly string[],
  now: readonly string[],
  moneyBefore: MoneyOf,
): Selection {
  const here = new Set(now);
  const gone = before.filter((id) => selection.ids.has(id) && !here.has(id));
  return gone.length === 0 ? selection : setSelected(selection, gone, false, moneyBefore);
}

/** How the box in the header is drawn, over the rows loaded so far. */
export function headerState({ ids }: Selection, order: readonly string[]): 'none' | 'some' | 'all' {
  if (ids.size === 0 || order.length === 0) return 'none';
  return order.every((id) => ids.has(id)) ? 'all' : 'some';
}

/** The money of all that is picked, per currency; rows not loaded count with what was told of them. */
export function selectedMoney(
  { ids, unseen }: Selection,
  order: readonly string[],
  moneyOf: MoneyOf,
): MoneyValue[] {
  const loaded = order.filter((id) => ids.has(id) && !unseen.ids.has(id));
  return totalsByCurrency([...unseen.totals, ...loaded.flatMap(moneyOf)]);
}
