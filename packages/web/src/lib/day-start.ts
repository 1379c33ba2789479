/**
 * The instant at which a day (YYYY-MM-DD) begins in a zone, `plusDays` days later. The zone's offset
 * is looked up at that day, so a change of clocks does not shift it.
 */
export function dayStart(day: string, timeZone: string, plusDays: number): string {
  const utc = Date.parse(`${day}T00:00:00Z`) + plusDays * 86_400_000;
  let instant = utc;
  // Twice: the offset at the first guess may be that of the day before a change of clocks.
  for (let i = 0; i < 2; i += 1) instant = utc - offsetAt(instant, timeZone);
  return new Date(instant).toISOString();
}

function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  const local = Date.UTC(year, month - 1, day, part('hour'), part('minute'), part('second'));
  return local - Math.floor(instant / 1000) * 1000;
}
