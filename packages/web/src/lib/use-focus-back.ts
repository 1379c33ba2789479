import { useLayoutEffect } from 'react';

/**
 * When it closes the focus goes back to where it was. Mantine does so only for what stays mounted; most
 * of what opens here is there only while it is open.
 */
export function useFocusBack(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return;
    const before = document.activeElement;
    return () => {
      // What closes has left the page by then, and an act that led elsewhere has the focus already.
      setTimeout(() => {
        const { activeElement, body } = document;
        if (activeElement !== null && activeElement !== body) return;
        // What opened it may be gone, as an entry of a menu is: then to the screen itself.
        const there = before instanceof HTMLElement && before !== body && before.isConnected;
        const back = there ? before : document.querySelector('main');
        back?.focus({ preventScroll: true });
      });
    };
  }, [opened]);
}
