import { type KeyboardEvent, type RefObject, useState } from 'react';
import { nextIndex } from './row-keys.ts';
import type { TableView } from './view.ts';

/** Arrows move, space picks, shift-space picks up to here, enter opens, escape lets go. */
export function useRowKeys<Row>(
  view: TableView<Row>,
  scroll: RefObject<HTMLDivElement | null>,
  scrollToIndex: ((index: number) => void) | undefined,
) {
  const { rows, order, picking, onOpen } = view;
  const [active, setActive] = useState(0);
  const current = Math.max(0, Math.min(active, rows.length - 1));

  function moveTo(index: number) {
    setActive(index);
    scrollToIndex?.(index);
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`)?.focus(),
    );
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement;
    // Keys typed into a field or a button of a row belong to it.
    if (target.closest('tr[data-index]') !== target) return;
    const row = rows[current];
    const id = order[current];
    const to = nextIndex(event.key, current, rows.length);
    if (to !== null) moveTo(to);
    else if (event.key === ' ' && picking && id) picking.toggle(id, event.shiftKey);
    else if (event.key === 'Enter' && onOpen && row) onOpen(row);
    else if (event.key === 'Escape' && picking) picking.clear();
    else if (event.key === 'a' && (event.metaKey || event.ctrlKey) && picking) {
      picking.setLoaded(true);
    } else return;
    event.preventDefault();
  }

  return { active: current, setActive, onKeyDown };
}
