import { expect, it } from 'vitest';
import { kindsOf, statementSearch } from './statement-search.ts';

it('[RECON-17] a link shows the same: kind, days, order and line are read from the address', () => {
  const said = {
    show: 'refunds',
    from: '2026-11-01',
    to: '2026-11-30',
    order: 'ord_x',
    entry: '88',
  };
  expect(statementSearch(said)).toEqual({ ...said, entry: 88 });
  expect(statementSearch({ show: 'ORDER_GOODS' })).toEqual({ show: 'ORDER_GOODS' });
});

it('what no address of ours says is left out', () => {
  const odd = {
    show: 'toString',
    from: '1/11',
    to: '2026-13-45',
    order: '',
    entry: '-1',
    tab: 'x',
  };
  expect(statementSearch(odd)).toEqual({});
});

it('[RECON-10] a group stands for its kinds, a kind for itself', () => {
  expect(kindsOf('charges')).toEqual(['ORDER_GOODS', 'ORDER_HANDLING_FEE', 'ORDER_SHIPPING_FEE']);
  expect(kindsOf('COMPENSATION')).toEqual(['COMPENSATION']);
  expect(kindsOf(undefined)).toBeNull();
});
