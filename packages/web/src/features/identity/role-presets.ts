import type { Permission } from '../../app/navigation.ts';

/** What four common kinds of work need; a start that is changed in the matrix. */
export const rolePresets = [
  {
    name: 'seller',
    permissions: [
      'DISTRIBUTOR_VIEW',
      'DISTRIBUTOR_PARTNERSHIPS',
      'DISTRIBUTOR_PRODUCTS',
      'DISTRIBUTOR_ORDERS',
      'DISTRIBUTOR_PUSH',
    ],
  },
  { name: 'packer', permissions: ['DISTRIBUTOR_VIEW', 'DISTRIBUTOR_ORDERS'] },
  {
    name: 'bookkeeper',
    permissions: [
      'SUPPLIER_VIEW',
      'SUPPLIER_WITHDRAWALS',
      'SUPPLIER_BOOKKEEPING',
      'SUPPLIER_CREDIT',
      'DISTRIBUTOR_VIEW',
    ],
  },
  { name: 'warehouse', permissions: ['SUPPLIER_VIEW', 'SUPPLIER_WAREHOUSES', 'SUPPLIER_ORDERS'] },
  { name: 'empty', permissions: [] },
] as const satisfies readonly { name: string; permissions: readonly Permission[] }[];

export type RolePreset = (typeof rolePresets)[number]['name'];
