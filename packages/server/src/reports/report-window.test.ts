import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { reportWindow } from './report-window.read.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const windowAt = async (zone: string, days: number, now: string) => {
  const window = await reportWindow(app.db, zone, days, new Date(now));
  const { days: all, previousFrom, previousTo } = window;
  return {
    from: all[0]!.since.toISOString(),
    previousFrom: previousFrom.toISOString(),
    previousTo: previousTo.toISOString(),
    first: all[0]!.day,
    last: all.at(-1)!.day,
    days: all.length,
  };
};

it('a period begins at the first local midnight, wherever the date line is', async () => {
  expect(await windowAt('Asia/Ho_Chi_Minh', 7, '2026-11-20T17:30:00.000Z')).toEqual({
    // 00:30 on the 21st at UTC+7
    from: '2026-11-14T17:00:00.000Z',
    previousFrom: '2026-11-07T17:00:00.000Z',
    previousTo: '2026-11-13T17:30:00.000Z',
    first: '2026-11-15',
    last: '2026-11-21',
    days: 7,
  });
});

it('midnights follow clocks that are put back', async () => {
  // Berlin leaves summer time (UTC+2) on 25 October 2026: the days of one week are 169 hours.
  expect(await windowAt('Europe/Berlin', 7, '2026-10-28T11:00:00.000Z')).toEqual({
    from: '2026-10-21T22:00:00.000Z',
    previousFrom: '2026-10-14T22:00:00.000Z',
    previousTo: '2026-10-21T10:00:00.000Z',
    first: '2026-10-22',
    last: '2026-10-28',
    days: 7,
  });
});

it('the day on which clocks are put back has 25 hours', async () => {
  const now = new Date('2026-10-26T11:00:00.000Z');
  const { days } = await reportWindow(app.db, 'Europe/Berlin', 7, now);
  const hours = days.map(({ since, until }) => (until.getTime() - since.getTime()) / 3_600_000);
  expect(hours).toEqual([24, 24, 24, 24, 24, 25, 24]);
});
