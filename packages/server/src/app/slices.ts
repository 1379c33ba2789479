/**
 * The slices in their one order: a slice imports only from those to its left. What must happen
 * further right goes through reactions. The edge check derives its rules from this list.
 */
export const slices = [
  'identity',
  'plans',
  'stores',
  'warehouses',
  'partnerships',
  'catalog',
  'ledger',
  'claims',
  'inventory',
  'allocation',
  'orders',
  'third-party-warehouse',
  'returns',
  'shop',
  'affiliate',
  'notifications',
  'reports',
] as const;

export type Slice = (typeof slices)[number];
