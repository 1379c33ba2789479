import { expect, it } from 'vitest';
import { agoOrDate, dayRange, fullInstant, shortInstant } from './dates.ts';

const now = new Date('2026-11-20T12:00:00Z');

it('an instant is told in the reader’s zone, not the server’s', () => {
  expect(shortInstant('2026-11-19T18:05:00Z', 'Asia/Kuala_Lumpur', 'en', now)).toBe(
    '20 Nov, 02:05',
  );
  expect(shortInstant('2026-11-19T18:05:00Z', 'Asia/Jakarta', 'en', now)).toBe('20 Nov, 01:05');
});

it('another year is named, and the full instant has seconds and zone', () => {
  expect(shortInstant('2025-03-02T00:00:00Z', 'UTC', 'en', now)).toBe('2 Mar 2025');
  const full = fullInstant('2026-11-19T18:05:09Z', 'Asia/Bangkok', 'en');
  expect(full).toContain('01:05:09');
  expect(full).toContain('GMT+7');
});

it('what is recent is told by its age', () => {
  expect(agoOrDate('2026-11-20T11:55:00Z', 'UTC', 'en', now)).toBe('5 minutes ago');
  expect(agoOrDate('2026-11-18T11:00:00Z', 'UTC', 'en', now)).toBe('2 days ago');
  expect(agoOrDate('2026-11-01T11:00:00Z', 'UTC', 'en', now)).toBe('1 Nov, 11:00');
});

it('a span of days is told once where both ends are the same', () => {
  const told = (from: string, to: string) => dayRange(from, to, 'en').replaceAll('\u2009', '');
  expect(told('2026-11-01', '2026-11-07')).toBe('1–7 Nov 2026');
  expect(told('2026-11-01', '2026-11-01')).toBe('1 Nov 2026');
});
