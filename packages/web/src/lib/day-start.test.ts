import { expect, it } from 'vitest';
import { dayStart } from './day-start.ts';

it.each([
  ['2026-11-20', 'Asia/Kuala_Lumpur', 0, '2026-11-19T16:00:00.000Z'],
  ['2026-11-20', 'Asia/Kuala_Lumpur', 1, '2026-11-20T16:00:00.000Z'],
  ['2026-11-20', 'UTC', 0, '2026-11-20T00:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', 0, '2026-03-28T23:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', 1, '2026-03-29T22:00:00.000Z'],
  ['2026-12-31', 'America/Los_Angeles', 1, '2027-01-01T08:00:00.000Z'],
])('%s in %s plus %i days begins at %s', (day, zone, plus, instant) => {
  expect(dayStart(day, zone, plus)).toBe(instant);
});
