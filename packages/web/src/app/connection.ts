import { useSyncExternalStore } from 'react';

export type Connection = 'idle' | 'online' | 'reconnecting';

let current: Connection = 'idle';
const listeners = new Set<() => void>();

/** Told by the socket; read by the banner, so that nobody trusts figures that stopped moving. */
export function setConnection(next: Connection): void {
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
