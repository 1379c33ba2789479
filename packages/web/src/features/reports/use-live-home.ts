import { useEffect, useRef } from 'react';
import { useOrderEvents } from '../orders/use-order-events.ts';
import { useLivePartnerships } from '../partnerships/use-live-partnerships.ts';

/** Figures of weeks need not follow every parcel: they are read again this often at most. */
const CALM_MS = 20_000;

/** What waits follows every event at once; the figures below follow when there is quiet. */
export function useLiveHome(
  operations: readonly string[],
  refetchWaiting: () => void,
  refetchFigures: () => void,
): void {
  const timer = useRef<number | undefined>(undefined);
  const latest = useRef(refetchFigures);
  useEffect(() => {
    latest.current = refetchFigures;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useLivePartnerships(operations);
  useOrderEvents(() => {
    refetchWaiting();
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      latest.current();
    }, CALM_MS);
  });
}
