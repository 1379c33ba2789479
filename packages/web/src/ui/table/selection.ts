/** Rows picked one by one, or everything the filters match except a few taken out again. */
export type Selection =
  | { mode: 'some'; ids: ReadonlySet<string> }
  | { mode: 'matching'; except: ReadonlySet<string> };

export const noSelection: Selection = { mode: 'some', ids: new Set() };
export const allMatching: Selection = { mode: 'matching', except: new Set() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.mode === 'some' ? selection.ids.has(id) : !selection.except.has(id);
}

export function setSelected(
  selection: Selection,
  ids: readonly string[],
  selected: boolean,
): Selection {
  const matching = selection.mode === 'matching';
  const next = new Set(matching ? selection.except : selection.ids);
  for (const id of ids) {
    if (selected === matching) next.delete(id);
    else next.add(id);
  }
  return matching ? { mode: 'matching', except: next } : { mode: 'some', ids: next };
}

/** One click, or with shift all rows from the one clicked before, which take the state of the last. */
export function clickRow(
  selection: Selection,
  order: readonly string[],
  id: string,
  anchor: string | null,
  shift: boolean,
): Selection {
  const selected = !isSelected(selection, id);
  const to = order.indexOf(id);
  const from = shift && anchor !== null ? order.indexOf(anchor) : to;
  if (to < 0 || from < 0) return setSelected(selection, [id], selected);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return setSelected(selection, range, selected);
}

/** How the box in the header is drawn, over the rows loaded so far. */
export function headerState(
  selection: Selection,
  order: readonly string[],
): 'none' | 'some' | 'all' {
  const picked = order.filter((id) => isSelected(selection, id)).length;
  if (picked === 0) return 'none';
  return picked === order.length ? 'all' : 'some';
}

/** How many rows an action would touch. Rows that have left the list are not counted. */
export function selectedCount(
  selection: Selection,
  order: readonly string[],
  total: number | null,
): number {
  const loaded = order.filter((id) => isSelected(selection, id)).length;
  if (selection.mode === 'some' || total === null) return loaded;
  return Math.max(loaded, total - selection.except.size);
}
