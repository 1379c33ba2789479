import { dayStart } from './day-start.ts';

/** Spans that move with the days; a saved view or a link with one stays true tomorrow. */
export const spans = ['today', '7d', '30d', 'month'] as const;
export type Span = (typeof spans)[number];

/** Whole days, both included, as YYYY-MM-DD; an open end is null. */
export type Days = { from: string | null; to: string | null };

/** What one value of an address says of a period: `30d`, or `2026-11-01..2026-11-07`. */
export function readPeriod(value: string | undefined): Span | Days | null {
  const span = spans.find((one) => one === value);
  if (span) return span;
  const [from = '', to, ...rest] = (value ?? '').split('..');
  if (to === undefined || rest.length > 0) return null;
  const days = { from: dayOrNull(from), to: dayOrNull(to) };
  return days.from === null && days.to === null ? null : days;
}

export function writePeriod({ from, to }: Days): string | null {
  return from || to ? `${from ?? ''}..${to ?? ''}` : null;
}

/**
 * The instants of a period as the API takes them: `from` included, `to` excluded. The same all day
 * long, so that a list asked with it is not asked anew with every drawing.
 */
export function periodOf(
  value: string | undefined,
  timeZone: string,
  now: Date = new Date(),
): { from: string | null; to: string | null } {
  const period = readPeriod(value);
  if (period === null) return { from: null, to: null };
  if (typeof period === 'string') return { from: spanStart(period, timeZone, now), to: null };
  return {
    from: period.from && dayStart(period.from, timeZone, 0),
    to: period.to && dayStart(period.to, timeZone, 1),
  };
}

const daysBack = { today: 0, '7d': 6, '30d': 29 };

function spanStart(span: Span, timeZone: string, now: Date): string {
  const today = dayIn(timeZone, now);
  if (span === 'month') return dayStart(`${today.slice(0, 8)}01`, timeZone, 0);
  return dayStart(today, timeZone, -daysBack[span]);
}

/** The day that an instant falls on in a zone, as YYYY-MM-DD. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

function dayOrNull(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
