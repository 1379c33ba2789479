import { expect, it } from 'vitest';
import { scaleOf } from './scale-of.ts';

it.each([
  [0, 4],
  [4, 4],
  [5, 6],
  [7, 8],
  [9, 10],
  [11, 12],
  [18, 20],
  [48, 50],
  [118, 120],
  [201, 300],
  [950, 1000],
])('%i fits under %i', (most, top) => {
  expect(scaleOf(most)).toBe(top);
});

it('the top is never below what it has to hold, and is halved without a fraction', () => {
  for (let most = 0; most < 3000; most += 1) {
    expect(scaleOf(most)).toBeGreaterThanOrEqual(most);
    expect(scaleOf(most) % 2).toBe(0);
  }
});
