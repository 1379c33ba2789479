/** Where the figures of a home lead: the lists behind them, with their filters in the address. */
type Days = { from: string; to: string };

export type HomeLink = { to: string; search?: Record<string, unknown> };

const period = ({ from, to }: Days) => [`${from}..${to}`];

export const supplierLinks = {
  orders: (days: Days, distributorId?: string): HomeLink => ({
    to: '/supplier/orders',
    search: {
      tab: 'all',
      pushed: period(days),
      ...(distributorId ? { distributor: [distributorId] } : {}),
    },
  }),
  withdrawals: (): HomeLink => ({ to: '/supplier/withdrawals', search: { tab: 'decided' } }),
  shipped: (days: Days): HomeLink => ({
    to: '/supplier/orders',
    search: { tab: 'shipped', pushed: period(days) },
  }),
  product: (skuId: string): HomeLink => ({ to: `/supplier/products/${skuId}` }),
  stock: (code: string): HomeLink => ({ to: '/supplier/stock', search: { q: code } }),
};

export const distributorLinks = {
  orders: (days: Days, supplierId?: string): HomeLink => ({
    to: '/distributor/orders/distribution',
    search: {
      tab: 'all',
      pushed: period(days),
      ...(supplierId ? { supplier: [supplierId] } : {}),
    },
  }),
  withdrawals: (): HomeLink => ({
    to: '/distributor/orders/distribution',
    search: { tab: 'withdrawn' },
  }),
  product: (claimId: string): HomeLink => ({ to: `/distributor/products/${claimId}` }),
  stock: (code: string): HomeLink => ({ to: '/distributor/inventory', search: { q: code } }),
};
