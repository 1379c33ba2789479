import { useState } from 'react';
import { allMatching, clickRow, noSelection, type Selection, setSelected } from './selection.ts';

type Held = { listKey: string; selection: Selection; anchor: string | null };

/** The picked rows of one list; other filters are another list, so they begin with none picked. */
export function useSelection(order: readonly string[], listKey: string) {
  const none: Held = { listKey, selection: noSelection, anchor: null };
  const [held, setHeld] = useState(none);
  const { selection, anchor } = held.listKey === listKey ? held : none;

  return {
    selection,
    any: selection.mode === 'matching' || selection.ids.size > 0,
    toggle: (id: string, shift: boolean) =>
      setHeld({ listKey, selection: clickRow(selection, order, id, anchor, shift), anchor: id }),
    setLoaded: (selected: boolean) =>
      setHeld({ ...none, selection: selected ? setSelected(selection, order, true) : noSelection }),
    pickMatching: () => setHeld({ ...none, selection: allMatching }),
    clear: () => setHeld(none),
  };
}

export type RowSelection = ReturnType<typeof useSelection>;
