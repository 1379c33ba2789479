import type { Hat, Permission } from '../../app/navigation.ts';

type PermissionRow = { permission: Permission; hat?: Hat; money?: true };

/** Permissions as people think of them: by the work they are part of, seeing first, money marked. */
export const permissionGroups = [
  {
    name: 'see',
    rows: [
      { permission: 'SUPPLIER_VIEW', hat: 'supplier' },
      { permission: 'DISTRIBUTOR_VIEW', hat: 'distributor' },
      { permission: 'DISTRIBUTOR_GLOBAL_STORES', hat: 'distributor' },
    ],
  },
  {
    name: 'orders',
    rows: [
      { permission: 'DISTRIBUTOR_ORDERS', hat: 'distributor' },
      { permission: 'DISTRIBUTOR_PUSH', hat: 'distributor', money: true },
      { permission: 'SUPPLIER_ORDERS', hat: 'supplier' },
      { permission: 'SUPPLIER_WITHDRAWALS', hat: 'supplier', money: true },
    ],
  },
  {
    name: 'goods',
    rows: [
      { permission: 'DISTRIBUTOR_PRODUCTS', hat: 'distributor' },
      { permission: 'SUPPLIER_CATALOG', hat: 'supplier' },
      { permission: 'SUPPLIER_PRICES', hat: 'supplier', money: true },
      { permission: 'SUPPLIER_WAREHOUSES', hat: 'supplier' },
    ],
  },
  {
    name: 'partners',
    rows: [
      { permission: 'DISTRIBUTOR_PARTNERSHIPS', hat: 'distributor' },
      { permission: 'SUPPLIER_PARTNERSHIPS', hat: 'supplier' },
    ],
  },
  {
    name: 'money',
    rows: [
      { permission: 'SUPPLIER_BOOKKEEPING', hat: 'supplier', money: true },
      { permission: 'SUPPLIER_FORCED_DEDUCTION', hat: 'supplier', money: true },
      { permission: 'SUPPLIER_CREDIT', hat: 'supplier', money: true },
    ],
  },
  {
    name: 'organisation',
    rows: [{ permission: 'ORGANISATION_MANAGE' }, { permission: 'API_TOKENS' }],
  },
] as const satisfies readonly { name: string; rows: readonly PermissionRow[] }[];

const rows: readonly PermissionRow[] = permissionGroups.flatMap((group) => [...group.rows]);

export const ALL_PERMISSIONS: readonly Permission[] = rows.map(({ permission }) => permission);

/** What lets a side be seen: nothing of that side works without it. */
export const viewOf = (permission: Permission): Permission | null => {
  const hat = rows.find((row) => row.permission === permission)?.hat;
  if (!hat) return null;
  return hat === 'supplier' ? 'SUPPLIER_VIEW' : 'DISTRIBUTOR_VIEW';
};

export const movesMoney = (permission: Permission): boolean =>
  rows.some((row) => row.permission === permission && row.money);

/** The kinds of work a set of permissions is part of, in the order of the matrix. */
export const groupsOf = (permissions: readonly Permission[]) =>
  permissionGroups
    .filter(({ rows }) => rows.some(({ permission }) => permissions.includes(permission)))
    .map(({ name }) => name);
