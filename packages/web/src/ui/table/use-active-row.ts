import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * The one row that is in the tab order. It is known by its id, so that rows arriving above it do not
 * take its place, and when it leaves the list the next one has the focus instead of nobody.
 */
export function useActiveRow(
  order: readonly string[],
  scroll: RefObject<HTMLDivElement | null>,
): ActiveRow {
  const [active, setActive] = useState({ id: '', index: 0 });
  const index = placeOf(active, order);
  const within = useRef(false);
  const wanted = useRef(false);

  useLayoutEffect(() => {
    const lost = within.current && document.activeElement === document.body;
    if (!wanted.current && !lost) return;
    wanted.current = false;
    const row = scroll.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.focus({ preventScroll: true });
  });

  return {
    index,
    moveTo: (to) => {
      wanted.current = true;
      setActive({ id: order[to] ?? '', index: to });
    },
    onFocus: (event) => {
      within.current = true;
      const at = indexOfRow(event.target);
      const id = at === null ? undefined : order[at];
      if (at !== null && id !== undefined && id !== active.id) setActive({ id, index: at });
    },
    onBlur: (event) => {
      // A row that is taken away blurs too, but then nobody has left it.
      if (event.target.isConnected) within.current = false;
    },
  };
}

export type ActiveRow = {
  index: number;
  moveTo: (index: number) => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
};

function placeOf({ id, index }: { id: string; index: number }, order: readonly string[]): number {
  if (order[index] === id) return index;
  const now = order.indexOf(id);
  return now >= 0 ? now : Math.max(0, Math.min(index, order.length - 1));
}

/** The place of the row that something on the screen belongs to; null outside of any row. */
export function indexOfRow(target: EventTarget): number | null {
  const row = (target as HTMLElement).closest<HTMLElement>('tr[data-index]');
  return row ? Number(row.dataset.index) : null;
}
