import { expect, it } from 'vitest';
import { optionalText, requiredText } from './text.ts';

it('trims, and takes blank for nothing', () => {
  expect(optionalText('note', '  Ipoh shop ', 20)).toEqual({ text: 'Ipoh shop', faults: [] });
  expect(optionalText('note', ' \n ', 20)).toEqual({ text: null, faults: [] });
  expect(requiredText('note', ' ', 20).faults).toMatchObject([{ path: ['note'] }]);
});

it('refuses what is too long or cannot be stored', () => {
  expect(optionalText('note', 'x'.repeat(21), 20).faults).toHaveLength(1);
  expect(optionalText('note', 'a\u0000b', 20).faults).toHaveLength(1);
  expect(optionalText('note', 'two\nlines', 20).faults).toEqual([]);
});
