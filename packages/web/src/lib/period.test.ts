import { describe, expect, it } from 'vitest';
import { periodOf, readPeriod, writePeriod } from './period.ts';

const zone = 'Asia/Kuala_Lumpur';
// Already the 21st in Kuala Lumpur while London still writes the 20th.
const now = new Date('2026-11-20T17:30:00Z');

describe('a period in an address', () => {
  it.each([
    ['7d', '7d'],
    ['2026-11-01..2026-11-07', { from: '2026-11-01', to: '2026-11-07' }],
    ['2026-11-01..', { from: '2026-11-01', to: null }],
    ['..2026-11-07', { from: null, to: '2026-11-07' }],
    ['2026-13-01..', null],
    ['..', null],
    ['yesterday', null],
    [undefined, null],
  ])('%s', (value, period) => {
    expect(readPeriod(value)).toEqual(period);
  });

  it('is written as it is read', () => {
    expect(writePeriod({ from: '2026-11-01', to: null })).toBe('2026-11-01..');
    expect(writePeriod({ from: null, to: null })).toBeNull();
  });
});

describe('the instants of a period', () => {
  it.each([
    ['today', '2026-11-20T16:00:00.000Z', null],
    ['7d', '2026-11-14T16:00:00.000Z', null],
    ['30d', '2026-10-22T16:00:00.000Z', null],
    ['month', '2026-10-31T16:00:00.000Z', null],
    ['2026-11-01..2026-11-07', '2026-10-31T16:00:00.000Z', '2026-11-07T16:00:00.000Z'],
    ['..2026-11-07', null, '2026-11-07T16:00:00.000Z'],
    ['nonsense', null, null],
  ])('%s begins and ends with days of the reader', (value, from, to) => {
    expect(periodOf(value, zone, now)).toEqual({ from, to });
  });

  it('does not change while the day lasts', () => {
    const later = new Date('2026-11-21T15:59:00Z');
    expect(periodOf('7d', zone, later)).toEqual(periodOf('7d', zone, now));
  });
});
