import { useSyncExternalStore } from 'react';

let signedOut = false;
const listeners = new Set<() => void>();

/**
 * Raised when the server no longer knows our session. The screen stays as it is and a sign-in is
 * laid over it, so that nothing a person has typed is lost.
 */
export function setSignedOut(value: boolean): void {
  if (value === signedOut) return;
  signedOut = value;
  for (const listener of listeners) listener();
}

export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => signedOut,
  );
}
