import { expect, it } from 'vitest';
import { decideTakeIn, inSafeBatches } from './take-in-order.rules.ts';

const known = { cancellation: 'NONE', carrier: null, trackingNo: null } as const;
const arriving = { status: 'TO_SHIP', carrier: null, trackingNo: null } as const;

it('[ORD-01] a new order is taken in only if it is to be shipped', () => {
  const acts = (['TO_SHIP', 'CANCEL_REQUESTED', 'UNPAID', 'CANCELLED', 'SHIPPED'] as const).map(
    (status) => decideTakeIn(null, { ...arriving, status }).act,
  );
  expect(acts).toEqual(['CREATE', 'CREATE', 'LEAVE', 'LEAVE', 'LEAVE']);
});

it('[ORD-22] the same order again changes nothing', () => {
  expect(decideTakeIn(known, arriving).act).toBe('LEAVE');
  expect(decideTakeIn({ ...known, carrier: 'J&T' }, arriving).act).toBe('LEAVE');
});

it('[ORD-20] a cancellation or a request for one changes a known order, an end of it as well', () => {
  expect(decideTakeIn(known, { ...arriving, status: 'CANCELLED' })).toMatchObject({
    act: 'UPDATE',
    cancellation: 'CANCELLED',
  });
  expect(decideTakeIn(known, { ...arriving, status: 'CANCEL_REQUESTED' })).toMatchObject({
    cancellation: 'REQUESTED',
  });
  expect(decideTakeIn({ ...known, cancellation: 'REQUESTED' }, arriving)).toMatchObject({
    act: 'UPDATE',
    cancellation: 'NONE',
  });
  expect(decideTakeIn({ ...known, cancellation: 'CANCELLED' }, arriving).act).toBe('LEAVE');
});

it('[ORD-06] the platform’s carrier is taken over when it becomes known', () => {
  expect(decideTakeIn(known, { ...arriving, carrier: 'J&T', trackingNo: 'JT1' })).toMatchObject({
    act: 'UPDATE',
    carrier: 'J&T',
    trackingNo: 'JT1',
  });
});

it('[ORD-30] cancellations, which may refund, go one by one', () => {
  const statuses = ['TO_SHIP', 'CANCELLED', 'UNPAID', 'CANCEL_REQUESTED'] as const;
  expect(inSafeBatches(statuses, (status) => status)).toEqual([
    ['TO_SHIP', 'UNPAID'],
    ['CANCELLED'],
    ['CANCEL_REQUESTED'],
  ]);
});
