import { backOff, pause, type Wait } from './back-off.ts';
import { createStore } from './store.ts';

export type ServerState = { answering: true } | { answering: false; nextTryAt: number | null };

const well: ServerState = { answering: true };

/** Whether the server answers; when not, when it is asked again. */
export const serverState = createStore<ServerState>(well);

let failures = 0;
let waiting: Wait | null = null;
let recovery: Promise<void> | null = null;

/** An answer came: the next failure is the first one again. */
export function serverAnswered(): void {
  failures = 0;
}

/**
 * Something was not answered. From now on one question is asked again and again, with growing pauses,
 * and the promise is kept once it is answered; whoever was refused then asks anew.
 */
export function whenServerAnswers(): Promise<void> {
  recovery ??= recover().finally(() => {
    recovery = null;
  });
  return recovery;
}

/** Asks at once instead of waiting on. */
export function askServerNow(): void {
  waiting?.end();
}

async function recover(): Promise<void> {
  do {
    waiting = pause(backOff(failures));
    failures += 1;
    serverState.set({ answering: false, nextTryAt: waiting.until });
    await waiting.over;
    serverState.set({ answering: false, nextTryAt: null });
  } while (!(await answers()));
  serverState.set(well);
}

async function answers(): Promise<boolean> {
  try {
    const response = await fetch('/health', {
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    });
    return response.ok;
  } catch {
    return false;
  }
}
