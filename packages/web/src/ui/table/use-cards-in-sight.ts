import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useLayoutEffect, useState } from 'react';

const virtualFrom = 60;
/** Before a card has been measured. */
const usualHeight = 140;

type Place = {
  index: number;
  style?: CSSProperties;
  measure?: (element: HTMLElement | null) => void;
};

/** Which cards are drawn. They differ in height, so each is measured once it is there. */
export function useCardsInSight(
  order: readonly string[],
  list: RefObject<HTMLUListElement | null>,
): { places: readonly Place[]; listStyle?: CSSProperties } {
  const virtual = order.length > virtualFrom;
  const [above, setAbove] = useState(0);
  const virtualizer = useVirtualizer({
    count: order.length,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: () => usualHeight,
    getItemKey: (index) => order[index] ?? index,
    overscan: 8,
    scrollMargin: above,
    enabled: virtual,
    useFlushSync: false,
  });
  useLayoutEffect(() => {
    const scroller = virtual ? scrollerOf(list.current) : null;
    if (!scroller || !list.current) return;
    const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    setAbove(Math.round(top + scroller.scrollTop));
  }, [virtual, list]);

  if (!virtual) return { places: order.map((_, index) => ({ index })) };
  return {
    listStyle: { position: 'relative', height: virtualizer.getTotalSize() + endSpace },
    places: virtualizer.getVirtualItems().map(({ index, start }) => ({
      index,
      measure: virtualizer.measureElement,
      style: { position: 'absolute', insetInline: 0, top: start - above },
    })),
  };
}

const endSpace = 8;

function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  let parent = element?.parentElement ?? null;
  while (parent && !/auto|scroll/.test(getComputedStyle(parent).overflowY)) {
    parent = parent.parentElement;
  }
  return parent;
}
