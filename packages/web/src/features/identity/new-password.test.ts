import { expect, it } from 'vitest';
import { newPassword } from './new-password.ts';

it('draws a password that can be read aloud, and never the same twice', () => {
  const drawn = Array.from({ length: 500 }, newPassword);
  for (const password of drawn) {
    expect(password).toMatch(/^([a-hj-km-np-z2-9]{4}-){2}[a-hj-km-np-z2-9]{4}$/);
  }
  expect(new Set(drawn).size).toBe(drawn.length);
});
