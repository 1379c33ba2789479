import { expect, it } from 'vitest';
import { marginOf } from './margin-of.ts';

const myr = (amount: string) => ({ amount, currency: 'MYR' });
const cost = { price: myr('12.50'), costRate: '1', initialCost: myr('12.00') };

it('[PRICE-03] a sale leaves what is over the price of now', () => {
  expect(marginOf(myr('20.00'), cost)).toEqual({
    amount: myr('7.50'),
    percent: '37.5',
    near: false,
  });
  expect(marginOf(myr('10.00'), cost)?.percent).toBe('\u221225.0');
});

it('[STOCK-15] in another currency it is near: at the rate the initial cost was kept at', () => {
  const thb = { amount: '100.00', currency: 'THB' };
  const foreign = { price: thb, costRate: '0.13', initialCost: myr('13.00') };
  expect(marginOf(myr('20.00'), foreign)).toEqual({
    amount: myr('7.00'),
    percent: '35.0',
    near: true,
  });
});

it('without a common currency, or for a gift, nothing is claimed', () => {
  expect(marginOf({ amount: '20.00', currency: 'SGD' }, cost)).toBeNull();
  expect(marginOf(myr('0.00'), cost)).toBeNull();
});
