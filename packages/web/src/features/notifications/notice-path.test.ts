import { expect, it } from 'vitest';
import { noticePath } from './notice-path.ts';
import type { Notice } from './queries.ts';

const notice = (changes: Partial<Notice>): Notice => ({
  id: 'ntf_1',
  kind: 'PARTNERSHIP_ENDED',
  createdAt: '2026-11-20T00:00:00.000Z',
  read: false,
  toSupplierSide: false,
  objectId: 'prt_1',
  partnerName: 'Nusa Home',
  reason: null,
  failedChecks: [],
  packageNo: null,
  carrier: null,
  trackingNo: null,
  count: null,
  effectiveFrom: null,
  priceChanges: [],
  ...changes,
});

it('the end of a cooperation opens the partner on the side that is told', () => {
  expect(noticePath(notice({}))).toEqual({
    to: '/distributor/suppliers',
    search: { open: 'prt_1' },
  });
  expect(noticePath(notice({ toSupplierSide: true })).to).toBe('/supplier/distributors');
});

it('a failed push opens its order, an expired product the tab where it waits', () => {
  expect(noticePath(notice({ kind: 'PUSH_FAILED', objectId: 'ord_1' }))).toEqual({
    to: '/distributor/orders/ord_1',
    search: {},
  });
  expect(noticePath(notice({ kind: 'PRODUCTS_EXPIRED' })).search).toEqual({ tab: 'expired' });
});
