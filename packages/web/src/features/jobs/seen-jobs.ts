const KEY = 'distributary.jobs.seen';

/** Until when this browser's reader has seen what ended; work that ended before it first came is old. */
export function seenUntil(): string {
  const known = localStorage.getItem(KEY);
  if (known) return known;
  return seeAll();
}

/** Everything that has ended by now is seen. */
export function seeAll(): string {
  const now = new Date().toISOString();
  localStorage.setItem(KEY, now);
  return now;
}
