import type { Permission } from '../../app/navigation.ts';

/** Permissions as people think of them: by hat, reading before acting, money last. */
export const permissionGroups = [
  {
    name: 'supplier',
    permissions: [
      'SUPPLIER_VIEW',
      'SUPPLIER_CATALOG',
      'SUPPLIER_PARTNERSHIPS',
      'SUPPLIER_WAREHOUSES',
      'SUPPLIER_ORDERS',
      'SUPPLIER_PRICES',
      'SUPPLIER_WITHDRAWALS',
      'SUPPLIER_BOOKKEEPING',
      'SUPPLIER_FORCED_DEDUCTION',
      'SUPPLIER_CREDIT',
    ],
  },
  {
    name: 'distributor',
    permissions: [
      'DISTRIBUTOR_VIEW',
      'DISTRIBUTOR_PARTNERSHIPS',
      'DISTRIBUTOR_PRODUCTS',
      'DISTRIBUTOR_ORDERS',
      'DISTRIBUTOR_GLOBAL_STORES',
      'DISTRIBUTOR_PUSH',
    ],
  },
  { name: 'organisation', permissions: ['ORGANISATION_MANAGE', 'API_TOKENS'] },
] as const satisfies readonly { name: string; permissions: readonly Permission[] }[];
