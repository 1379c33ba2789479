import { backOff, pause, type Wait } from './back-off.ts';
import { createStore } from './store.ts';

export type LiveLine =
  | { state: 'idle' | 'online' | 'catchingUp' }
  | { state: 'lost'; nextTryAt: number | null };

/** The line on which live figures come: when it is down, what is on the screen stands still. */
export const liveLine = createStore<LiveLine>({ state: 'idle' });

const waiting = new Set<Wait>();

/** The pause before the line is tried again. */
export async function waitForLine(tries: number): Promise<void> {
  const wait = pause(backOff(tries));
  waiting.add(wait);
  liveLine.set({ state: 'lost', nextTryAt: wait.until });
  await wait.over;
  waiting.delete(wait);
  const { state } = liveLine.get();
  if (state === 'lost' && waiting.size === 0) liveLine.set({ state, nextTryAt: null });
}

/** Tries at once instead of waiting on. */
export function tryLineNow(): void {
  for (const wait of waiting) wait.end();
}

/** What happened while the line was down is read again rather than guessed. */
export async function catchUp(readAgain: () => Promise<unknown>): Promise<void> {
  liveLine.set({ state: 'catchingUp' });
  await readAgain().catch(() => undefined);
  if (liveLine.get().state === 'catchingUp') liveLine.set({ state: 'online' });
}
