import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

const closingMs = 300;
const arrivingMs = 3_000;

let cameAt = Number.NEGATIVE_INFINITY;

/** Where the page was loaded: the first screen leaves the focus at its beginning. */
let lastPath = new URL(performance.getEntriesByType('navigation')[0]?.name ?? location.href)
  .pathname;

/**
 * After going to another screen the focus is on its heading, so that a keyboard and a voice go on
 * from there. A field that took the focus for itself, or a dialog above, keeps it.
 */
export function useHeadingFocus(ready: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (!ready) return;
    if (lastPath !== pathname) cameAt = performance.now();
    lastPath = pathname;
    // The heading may be drawn anew when what the screen shows arrives.
    if (performance.now() - cameAt > arrivingMs) return;
    const take = () => {
      if (!isTaken()) heading.current?.focus({ preventScroll: true });
    };
    take();
    // What one came from may be closing just now: a menu, the palette.
    const timer = setTimeout(() => document.activeElement !== heading.current && take(), closingMs);
    return () => clearTimeout(timer);
  }, [pathname, ready]);
  return heading;
}

function isTaken(): boolean {
  const held = document.activeElement;
  return Boolean(held?.closest('main :is(input, textarea, select, button, a), [role="dialog"]'));
}
