import { useSyncExternalStore } from 'react';

let known = false;
let ended = false;
const listeners = new Set<() => void>();
const waiting = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Whether a session was known to this page: only then can it end. */
export function sessionKnown(value: boolean): void {
  known = value;
}

export function isSessionKnown(): boolean {
  return known;
}

/**
 * The server no longer knows our session. The screen stays as it is and a sign-in is laid over it,
 * so that nothing a person has typed is lost.
 */
export function sessionEnded(): void {
  if (!known || ended) return;
  ended = true;
  tell();
}

/** Signed in again: what was asked meanwhile is asked once more. */
export function sessionResumed(): void {
  ended = false;
  tell();
  const held = [...waiting];
  waiting.clear();
  for (const go of held) go();
}

/** Calls back once somebody has signed in again; answers how to give up waiting. */
export function whenResumed(go: () => void): () => void {
  waiting.add(go);
  return () => waiting.delete(go);
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );
}
