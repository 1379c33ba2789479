/**
 * Every permission bit (PERM-04, 06, 13). SUPPLIER_… and DISTRIBUTOR_… open the two menus; each
 * act that moves money has a bit of its own.
 */
export const PERMISSIONS = {
  SUPPLIER_VIEW: 'Read the supplier side: products, distributors, supply orders, accounts',
  SUPPLIER_CATALOG: 'Create and edit products, visibility and distribution on or off',
  SUPPLIER_PRICES: 'Change distribution prices, levels and fees',
  SUPPLIER_PARTNERSHIPS: 'Invite, approve, reject and end distributors, assign warehouses',
  SUPPLIER_WAREHOUSES: 'Create warehouses and set stock',
  SUPPLIER_ORDERS: 'Work on supply orders: ship, send back',
  SUPPLIER_WITHDRAWALS: 'Decide withdrawals, which refunds the distributor',
  SUPPLIER_BOOKKEEPING: 'Book money by hand',
  SUPPLIER_FORCED_DEDUCTION: 'Book a deduction beyond what is spendable',
  SUPPLIER_CREDIT: 'Change credit terms and limits',
  DISTRIBUTOR_VIEW: 'Read the distributor side: suppliers, products, orders, balances',
  DISTRIBUTOR_PARTNERSHIPS: 'Apply to suppliers, keep notes, map warehouses',
  DISTRIBUTOR_PRODUCTS: 'Claim, stop and remove products, map them to stores',
  DISTRIBUTOR_ORDERS: 'Take in and pack buyer orders',
  DISTRIBUTOR_PUSH: 'Push orders to suppliers, which spends money, and withdraw them',
  DISTRIBUTOR_GLOBAL_STORES:
    'TikTok Global Store Page: see global stores and the product data in them',
  ORGANISATION_MANAGE: 'Change the organisation, its people and roles',
  API_TOKENS: 'Create and revoke API tokens',
} as const;

export type Permission = keyof typeof PERMISSIONS;

export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as Permission[];
