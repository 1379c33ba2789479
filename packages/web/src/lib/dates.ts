/** English is read by people who write the day before the month. */
const written = (locale: string) => (locale === 'en' ? 'en-GB' : locale);

/** `19 Nov, 14:05` this year, `19 Nov 2025` before: short enough for a column, in the reader's zone. */
export function shortInstant(instant: string, timeZone: string, locale: string, now: Date): string {
  const date = new Date(instant);
  const year = (value: Date) =>
    new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(value);
  const options: Intl.DateTimeFormatOptions =
    year(date) === year(now)
      ? { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
      : { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(written(locale), { ...options, timeZone }).format(date);
}

/** `14:05`, where the day stands above. */
export function clockTime(instant: string, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(written(locale), {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** The whole instant, to the second, with the zone it is told in. */
export function fullInstant(instant: string, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(written(locale), {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(new Date(instant));
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** `5 minutes ago`; beyond a week the date itself says more. */
export function agoOrDate(instant: string, timeZone: string, locale: string, now: Date): string {
  const seconds = (new Date(instant).getTime() - now.getTime()) / 1000;
  if (Math.abs(seconds) > 7 * 86_400) return shortInstant(instant, timeZone, locale, now);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(0, 'minute');
}

/** `1–7 Nov 2026`; one day where both are the same. Days have no zone: they are told as written. */
export function dayRange(from: string, to: string, locale: string): string {
  const format = new Intl.DateTimeFormat(written(locale), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return format.formatRange(new Date(from), new Date(to));
}

/** A calendar day as an axis tells it, `19 Nov`; with its weekday where that helps, `Thu 19 Nov`. */
export function shortDay(day: string, locale: string, weekday = false): string {
  return new Intl.DateTimeFormat(written(locale), {
    day: 'numeric',
    month: 'short',
    ...(weekday ? { weekday: 'short' } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
