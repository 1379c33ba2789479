import { expect, it } from 'vitest';
import { reachOf } from './reach-of.ts';

it.each([
  ['+60 12-345 6789', 'tel:+60123456789'],
  ['siti@kedai.example', 'mailto:siti@kedai.example'],
  ['LINE: kedai88', null],
  ['ask for Nok', null],
  ['12', null],
])('a contact written as %s is reached by %s', (text, href) => {
  expect(reachOf(text)).toBe(href);
});
