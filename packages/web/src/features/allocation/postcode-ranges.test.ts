import { expect, it } from 'vitest';
import { readPostcodeRange, writePostcodeRange } from './postcode-ranges.ts';

it('[WHSE-07] postcode ranges are read as people write them', () => {
  expect(readPostcodeRange(' 88000 - 91309 ')).toEqual({ from: '88000', to: '91309' });
  expect(readPostcodeRange('88 000–91 309')).toEqual({ from: '88000', to: '91309' });
  expect(readPostcodeRange('50050')).toEqual({ from: '50050', to: '50050' });
  for (const wrong of ['', '12', '9-8', '9000-80000', '91309-88000', '1000-2000-3000', 'Sabah']) {
    expect(readPostcodeRange(wrong)).toBeNull();
  }
});

it('[WHSE-07] a range of one is written as one', () => {
  expect(writePostcodeRange({ from: '50050', to: '50050' })).toBe('50050');
  expect(writePostcodeRange({ from: '1000', to: '1999' })).toBe('1000–1999');
});
