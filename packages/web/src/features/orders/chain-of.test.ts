import { expect, it } from 'vitest';
import { type ChainOrder, chainOf } from './chain-of.ts';

const order: ChainOrder = {
  state: 'PUSHED',
  createdAt: '2026-11-02T02:00:00Z',
  pushedAt: '2026-11-02T03:00:00Z',
  stateAt: '2026-11-02T03:00:00Z',
  platform: 'SHOPEE',
  cancellationRequested: false,
  supplier: { name: 'Nusa Home' },
  distributor: { name: 'Kedai Aisyah' },
  buyerOrder: { orderedAt: '2026-11-02T01:00:00Z', store: { nickname: 'Aisyah Official' } },
  history: [{ kind: 'PUSHED', occurredAt: '2026-11-02T03:00:00Z', actorName: 'Aisyah' }],
  withdrawals: [],
};
const chain = (changes: Partial<ChainOrder> = {}) => chainOf({ ...order, ...changes });
const shape = (changes: Partial<ChainOrder> = {}) =>
  chain(changes)
    .steps.map(({ name, done }) => `${done ? '+' : '-'}${name}`)
    .join(' ');

it('[ORD-26] an order goes from the store to the buyer, each step ticked as it is done', () => {
  expect(shape()).toBe('+store +packed +pushed -processing -shipped -carrier -delivered');
  expect(shape({ state: 'SHIPPED', processingAt: 'x', shippedAt: 'y' })).toBe(
    '+store +packed +pushed +processing +shipped +carrier -delivered',
  );
  expect(shape({ state: 'COMPLETED', processingAt: 'x', shippedAt: 'y' })).toMatch(/\+delivered$/);
  expect(chain().branch).toBeNull();
});

it('[GEN-08] names one’s own people, and of the other side only the organisation', () => {
  const { steps } = chain({
    processingAt: '2026-11-02T04:00:00Z',
    history: [
      ...order.history,
      { kind: 'PROCESSING_STARTED', occurredAt: '2026-11-02T04:00:00Z', actorName: null },
    ],
  });
  expect(steps.map(({ who }) => who).slice(0, 4)).toEqual([
    'Aisyah Official',
    null,
    'Aisyah',
    'Nusa Home',
  ]);
});

it('[ORD-34] a withdrawal is a branch of its own, from where the order stood', () => {
  const history = [
    ...order.history,
    { kind: 'WITHDRAWAL_REQUESTED', occurredAt: '2026-11-02T05:00:00Z', reason: 'Double' },
  ];
  const withdrawals = [{ state: 'SUPPLIER_REVIEW', reason: 'Double' }];
  const asked = chain({ state: 'WITHDRAWING', processingAt: 'x', history, withdrawals });
  expect(asked.branch).toEqual({
    name: 'withdrawing',
    at: '2026-11-02T05:00:00Z',
    who: 'Kedai Aisyah',
    reason: 'Double',
    after: 3,
  });
  expect(shape({ state: 'WITHDRAWN', pushedAt: null })).toMatch(/^\+store \+packed \+pushed -/);
  expect(chain({ state: 'WITHDRAWN', pushedAt: null }).branch?.after).toBe(2);
});

it('[ORD-36] a refused withdrawal keeps the order on its way, and says why', () => {
  const { branch } = chain({
    withdrawals: [{ state: 'FAILED', reason: 'Double', refusalReason: 'Already on the truck' }],
  });
  expect(branch).toMatchObject({ name: 'withdrawalFailed', reason: 'Already on the truck' });
});

it('[ORD-15] a failed push leaves the way at the package, one sent back at what was done', () => {
  expect(chain({ state: 'PUSH_FAILED', pushedAt: null }).branch).toMatchObject({
    name: 'pushFailed',
    after: 1,
  });
  const history = [
    ...order.history,
    { kind: 'SENT_BACK', occurredAt: '2026-11-02T06:00:00Z', reason: 'Broken in the warehouse' },
  ];
  expect(chain({ state: 'SENT_BACK', pushedAt: null, history }).branch).toMatchObject({
    name: 'sentBack',
    who: 'Nusa Home',
    reason: 'Broken in the warehouse',
    after: 2,
  });
});

it('[GEN-08] the supplier’s chain begins where its business does', () => {
  expect(shape({ buyerOrder: null })).toMatch(/^\+packed/);
});
