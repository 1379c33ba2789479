import { ApolloLink } from '@apollo/client';
import { Observable } from 'rxjs';
import { createStore } from './store.ts';

export type Activity = 'quiet' | 'slow' | 'verySlow';

const slowMs = 400;
const verySlowMs = 5_000;

/** Whether something asked for takes so long that the reader should be told that it is under way. */
export const activity = createStore<Activity>('quiet');

const waiting = { slow: 0, verySlow: 0 };

function count(level: 'slow' | 'verySlow', by: number): void {
  waiting[level] += by;
  activity.set(waiting.verySlow > 0 ? 'verySlow' : waiting.slow > 0 ? 'slow' : 'quiet');
}

/** Counts what is slow from the moment it is, until it is answered or nobody waits for it any more. */
export const activityLink = new ApolloLink(
  (operation, forward) =>
    new Observable<ApolloLink.Result>((observer) => {
      const ends = [after(slowMs, 'slow'), after(verySlowMs, 'verySlow')];
      const asked = forward(operation).subscribe(observer);
      return () => {
        asked.unsubscribe();
        for (const end of ends) end();
      };
    }),
);

function after(ms: number, level: 'slow' | 'verySlow'): () => void {
  let counted = false;
  const timer = setTimeout(() => {
    counted = true;
    count(level, 1);
  }, ms);
  return () => {
    clearTimeout(timer);
    if (counted) count(level, -1);
  };
}
