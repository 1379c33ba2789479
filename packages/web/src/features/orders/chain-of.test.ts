import { expect, it } from 'vitest';
import { type ChainOrder, chainOf } from './chain-of.ts';

const order: ChainOrder = {
  state: 'PUSHED',
  createdAt: '2026-11-02T02:00:00Z',
  pushedAt: '2026-11-02T03:00:00Z',
  stateAt: '2026-11-02T03:00:00Z',
  buyerOrder: { orderedAt: '2026-11-02T01:00:00Z' },
  history: [{ kind: 'PUSHED', occurredAt: '2026-11-02T03:00:00Z' }],
};
const shape = (changes: Partial<ChainOrder> = {}) =>
  chainOf({ ...order, ...changes }).map(({ name, done }) => `${done ? '+' : '-'}${name}`);

it('[ORD-26] an order goes from the store to the carrier, each step ticked as it is done', () => {
  expect(shape()).toEqual([
    '+store',
    '+packed',
    '+pushed',
    '-processing',
    '-shipped',
    '-carrier',
    '-delivered',
  ]);
  expect(shape({ state: 'SHIPPED', processingAt: 'x', shippedAt: 'y' })).toEqual([
    '+store',
    '+packed',
    '+pushed',
    '+processing',
    '+shipped',
    '+carrier',
    '-delivered',
  ]);
});

it('[ORD-34] a withdrawal is a branch of its own', () => {
  expect(shape({ state: 'WITHDRAWING', processingAt: 'x' })).toEqual([
    '+store',
    '+packed',
    '+pushed',
    '+processing',
    '-withdrawing',
  ]);
  expect(shape({ state: 'WITHDRAWN', pushedAt: null })).toEqual([
    '+store',
    '+packed',
    '+pushed',
    '+withdrawn',
  ]);
});

it('[GEN-08] the supplier’s chain begins where its business does', () => {
  expect(shape({ buyerOrder: null })[0]).toBe('+packed');
});
