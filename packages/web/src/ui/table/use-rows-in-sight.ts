import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

export const rowHeight = 40;
/** Beyond this many rows only those in sight, and the one with the focus, are in the document. */
const virtualFrom = 100;

/** Which rows are drawn, by their places; with few rows all of them, so that the browser finds text. */
export function useRowsInSight(
  count: number,
  active: number,
  scroll: RefObject<HTMLDivElement | null>,
): { virtual: boolean; places: readonly number[] } {
  const virtual = count > virtualFrom;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    enabled: virtual,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const places = defaultRangeExtractor(range);
      if (places.includes(active)) return places;
      return [...places, active].sort((a, b) => a - b);
    },
  });
  if (!virtual) return { virtual, places: Array.from({ length: count }, (_, place) => place) };
  return { virtual, places: virtualizer.getVirtualItems().map(({ index }) => index) };
}
