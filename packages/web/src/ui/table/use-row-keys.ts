import type { KeyboardEvent } from 'react';
import { nextIndex } from './row-keys.ts';
import type { ActiveRow } from './use-active-row.ts';
import type { TableView } from './view.ts';

/**
 * Arrows move and with shift pick on the way, space picks, shift-space picks up to here, enter opens,
 * ctrl-A picks all that is loaded, escape lets go.
 */
export function useRowKeys<Row>(view: TableView<Row>, active: ActiveRow) {
  const { rows, order, picking, onOpen } = view;

  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    // Keys typed into a field or a button of a row belong to it.
    if (target.closest('tr[data-index]') !== target) return;
    const { index } = active;
    const row = rows[index];
    const id = order[index];
    const to = nextIndex(event.key, index, rows.length);
    if (to !== null) {
      if (event.shiftKey && picking && to !== index) picking.extend(index, to);
      active.moveTo(to);
    } else if (event.key === ' ' && picking && id) picking.toggle(id, event.shiftKey);
    else if (event.key === 'Enter' && onOpen && row) onOpen(row);
    else if (event.key === 'Escape' && picking && picking.count > 0) picking.clear();
    else if (event.key === 'a' && (event.metaKey || event.ctrlKey) && picking) {
      picking.setLoaded(true);
    } else return;
    event.preventDefault();
  };
}
