import { useEffect, useRef, useSyncExternalStore } from 'react';

let asked: string | null = null;
const listeners = new Set<() => void>();

/**
 * Asks the screen that is opened next to begin something: ⌘K goes to the products and the form for a
 * new one stands open. `null` takes back what no screen has taken up.
 */
export function ask(intent: string | null): void {
  asked = intent;
  for (const listener of listeners) listener();
}

/** Takes up what was asked of this screen, once, and as soon as it is ready for it. */
export function useIntent(intent: string, begin: () => void, ready = true): void {
  const mine = useSyncExternalStore(subscribe, () => ready && asked === intent);
  const latest = useRef(begin);
  useEffect(() => {
    latest.current = begin;
  });
  useEffect(() => {
    if (!mine || asked !== intent) return;
    ask(null);
    latest.current();
  }, [mine, intent]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
