import { expect, it } from 'vitest';
import type { Item } from './item.ts';
import { stillThere } from './recent.ts';

const screen: Item = { id: 'plan', group: 'screens', label: 'Plan', path: '/organisation/plan' };
const order: Item = {
  id: 'order',
  group: 'orders',
  label: 'BS-1',
  path: '/supplier/orders/1',
  hat: 'supplier',
  found: true,
};
const both = { supplier: true, distributor: true };
const labels = (items: readonly Item[]) => items.map(({ label }) => label);

it('a screen or an act is told as it is now, and not at all once it may not be opened', () => {
  const renamed = { ...screen, label: 'Plan and limits' };
  expect(labels(stillThere([screen], [renamed], both))).toEqual(['Plan and limits']);
  expect(stillThere([screen], [], both)).toEqual([]);
});

it('a thing found is offered again without being asked for, while its side is there', () => {
  expect(labels(stillThere([order], [], both))).toEqual(['BS-1']);
  expect(stillThere([order], [], { supplier: false, distributor: true })).toEqual([]);
});
