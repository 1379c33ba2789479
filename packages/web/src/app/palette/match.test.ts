import { expect, it } from 'vitest';
import { partsOf, rank } from './match.ts';

const best = (labels: string[], words: string) =>
  labels
    .filter((label) => rank(label, '', words) > 0)
    .sort((a, b) => rank(b, '', words) - rank(a, '', words));

const marked = (label: string, words: string) =>
  partsOf(label, words)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

it('what begins with the words comes first, what merely holds them last', () => {
  expect(best(['Reorders', 'Supply orders', 'Orders to push', 'Stock'], 'order')).toEqual([
    'Orders to push',
    'Supply orders',
    'Reorders',
  ]);
});

it('every word typed must be found, in the name or in what stands beside it', () => {
  expect(rank('Accounts', 'I am a supplier · Money', 'acc money')).toBeGreaterThan(0);
  expect(rank('Accounts', 'I am a supplier · Money', 'acc stock')).toBe(0);
});

it('case and accents are no hindrance, and the letters marked are the reader’s own', () => {
  expect(rank('Nhà Đẹp Đà Nẵng', '', 'da nang')).toBeGreaterThan(0);
  expect(marked('Nhà Đẹp Đà Nẵng', 'dep nang')).toBe('Nhà [Đẹp] Đà [Nẵng]');
});

it('Thai vowels keep their places', () => {
  expect(marked('ร้านบ้านสวย', 'บ้าน')).toBe('ร้าน[บ้าน]สวย');
});

it('nothing typed marks nothing', () => {
  expect(marked('Products', '')).toBe('Products');
});
