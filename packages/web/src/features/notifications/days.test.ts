import { expect, it } from 'vitest';
import { byDay } from './days.ts';

const at = (createdAt: string) => ({ createdAt });
const now = new Date('2026-11-21T10:00:00Z');

it('the day is that of the reader, not of the server', () => {
  const late = [at('2026-11-20T16:30:00Z')];
  expect(byDay(late, 'Asia/Kuala_Lumpur', now)).toMatchObject([
    { day: '2026-11-21', isToday: true },
  ]);
  expect(byDay(late, 'UTC', now)).toMatchObject([{ day: '2026-11-20', isYesterday: true }]);
});

it('what came on one day stands together, in the order in which it came', () => {
  const days = byDay(
    [at('2026-11-21T09:00:00Z'), at('2026-11-21T01:00:00Z'), at('2026-11-02T01:00:00Z')],
    'UTC',
    now,
  );
  expect(days.map(({ day, items }) => [day, items.length])).toEqual([
    ['2026-11-21', 2],
    ['2026-11-02', 1],
  ]);
  expect(days[1]).toMatchObject({ isToday: false, isYesterday: false });
});
