import { expect, it } from 'vitest';
import { safeBack } from './safe-back.ts';

it('goes back to paths of this app only', () => {
  expect(safeBack('/supplier/products?q=cup#top')).toBe('/supplier/products?q=cup#top');
  for (const foreign of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'x',
    7,
    null,
  ]) {
    expect(safeBack(foreign), String(foreign)).toBeNull();
  }
});
