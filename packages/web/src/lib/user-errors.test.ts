import { expect, it } from 'vitest';
import { fieldOf } from './user-errors.ts';

const form = { name: '', fees: [{ amount: '' }], contact: { phone: '' } };

it('a refusal lands on its field, without the input in front', () => {
  expect(fieldOf(form, ['input', 'name'])).toBe('name');
  expect(fieldOf(form, ['fees', '0', 'amount'])).toBe('fees.0.amount');
  expect(fieldOf(form, ['input', 'contact', 'phone'])).toBe('contact.phone');
});

it('a path deeper than the form lands on the nearest field above', () => {
  expect(fieldOf(form, ['input', 'name', 'length'])).toBe('name');
});

it('what belongs to no field is told in general', () => {
  expect(fieldOf(form, ['input', 'currency'])).toBeNull();
  expect(fieldOf(form, ['input'])).toBeNull();
  expect(fieldOf(form, null)).toBeNull();
});
