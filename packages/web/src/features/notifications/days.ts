type Dated = { createdAt: string };

export type Day<Item> = { day: string; isToday: boolean; isYesterday: boolean; items: Item[] };

/** Cuts what comes newest first into the days of the reader's zone; a day is told as `2026-11-21`. */
export function byDay<Item extends Dated>(
  items: readonly Item[],
  timeZone: string,
  now: Date,
): Day<Item>[] {
  const today = dayOf(now, timeZone);
  const yesterday = dayOf(new Date(now.getTime() - 86_400_000), timeZone);
  const days: Day<Item>[] = [];
  for (const item of items) {
    const day = dayOf(new Date(item.createdAt), timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, isToday: day === today, isYesterday: day === yesterday, items: [item] });
  }
  return days;
}

/** Swedish writes dates as the standard does. */
function dayOf(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);
}
