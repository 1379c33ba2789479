import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

let lastPath: string | null = null;

/**
 * After going to another screen the focus is on its heading, so that a keyboard and a voice go on
 * from there. A field that took the focus for itself, or a dialog above, keeps it.
 */
export function useHeadingFocus(ready: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (!ready) return;
    const cameHere = lastPath !== null && lastPath !== pathname;
    lastPath = pathname;
    const held = document.activeElement;
    const isTaken = held?.closest('main input, main textarea, main select, [role="dialog"]');
    if (cameHere && !isTaken) heading.current?.focus({ preventScroll: true });
  }, [pathname, ready]);
  return heading;
}
