import type { Notice } from './queries.ts';

/** Where the object of a notice is looked at: the screen's address and what is open on it. */
export function noticePath(notice: Notice): { to: string; search: Record<string, string> } {
  const open = (to: string, more: Record<string, string> = {}) => ({
    to,
    search: { ...more, ...(notice.objectId ? { open: notice.objectId } : {}) },
  });
  switch (notice.kind) {
    case 'PRICES_CHANGED':
    case 'PRODUCTS_RESTORED':
      return { to: '/distributor/products', search: {} };
    case 'PRODUCTS_EXPIRED':
      return { to: '/distributor/products', search: { tab: 'expired' } };
    case 'PUSH_FAILED':
      if ((notice.count ?? 1) > 1) {
        return { to: '/distributor/orders/distribution', search: { tab: 'push-failed' } };
      }
      return { to: `/distributor/orders/${notice.objectId ?? 'distribution'}`, search: {} };
    case 'ORDER_SHIPPED':
    case 'ORDER_SENT_BACK':
    case 'WITHDRAWAL_SUCCEEDED':
    case 'WITHDRAWAL_FAILED':
      return { to: `/distributor/orders/${notice.objectId ?? 'distribution'}`, search: {} };
    case 'WITHDRAWAL_REQUESTED':
      return open('/supplier/withdrawals');
    case 'LOW_BALANCE':
      return { to: '/distributor/balance', search: {} };
    default:
      return open(notice.toSupplierSide ? '/supplier/distributors' : '/distributor/suppliers');
  }
}
