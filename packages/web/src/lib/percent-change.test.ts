import { expect, it } from 'vitest';
import { percentChange } from './percent-change.ts';

it('tells more, less and the same as a share of what was', () => {
  expect(percentChange(15, 10)).toBe(0.5);
  expect(percentChange(5, 10)).toBe(-0.5);
  expect(percentChange(10, 10)).toBe(0);
  expect(percentChange(0, 0)).toBe(0);
});

it('has nothing to compare with where there was nothing', () => {
  expect(percentChange(3, 0)).toBeNull();
});

it('a loss that shrinks is an improvement', () => {
  expect(percentChange(-5, -10)).toBe(0.5);
});
