import { type Act, byDistributor, byStaff, bySupplier } from './act.ts';

const inSession = { inSession: true } as const;

/** What people do with their account, their organisation and the platform. */
export const organisationActs: Readonly<Record<string, Act>> = {
  signUp: byDistributor('ANYBODY', ({ name }) => ({
    email: `new.${name.toLowerCase()}@example.com`,
    name: 'New',
    organisationName: 'New',
    password: 'rambutan-market-2026',
    country: 'MY',
    sellingCurrency: 'MYR',
    timeZone: 'Asia/Kuala_Lumpur',
  })),
  signIn: byDistributor('ANYBODY', () => ({ email: 'nobody@example.com', password: 'wrong' })),
  demoSignIn: byDistributor('ANYBODY', () => ({ email: 'nobody@example.com' })),
  signOut: byDistributor('ANYBODY'),
  accountUpdate: bySupplier('SIGNED_IN', () => ({ name: 'Another' }), inSession),
  passwordChange: bySupplier(
    'SIGNED_IN',
    () => ({ currentPassword: 'wrong', newPassword: 'jackfruit-garden-2026' }),
    inSession,
  ),
  sessionEnd: bySupplier('SIGNED_IN', (_, { session }) => ({ id: session }), inSession),
  sessionEndOthers: bySupplier('SIGNED_IN', undefined, inSession),
  organisationSwitch: bySupplier('SIGNED_IN', (_, { second }) => ({ id: second }), inSession),
  organisationCreate: bySupplier(
    'SIGNED_IN',
    () => ({
      name: 'Third',
      country: 'MY',
      sellingCurrency: 'MYR',
      timeZone: 'Asia/Kuala_Lumpur',
    }),
    inSession,
  ),
  savedViewSave: bySupplier(
    'MEMBER',
    (_, { savedView }) => ({
      id: savedView,
      list: 'orders.supply',
      name: 'Renamed',
      search: 'tab=shipped',
      columns: [],
      shared: true,
    }),
    inSession,
  ),
  savedViewDelete: bySupplier('MEMBER', (_, { savedView }) => ({ id: savedView }), inSession),
  savedViewOpenWith: bySupplier(
    'MEMBER',
    (_, { savedView }) => ({ list: 'orders.supply', id: savedView }),
    inSession,
  ),
  notificationsMarkRead: byDistributor('MEMBER', (_, { notification }) => ({
    ids: [notification],
  })),
  notificationSwitchSet: byDistributor('MEMBER', () => ({ kind: 'ORDER_SHIPPED', web: false })),
  apiTokenCreate: bySupplier(
    'API_TOKENS',
    () => ({ name: 'Another', scopes: ['SUPPLIER_VIEW'] }),
    inSession,
  ),
  apiTokenRevoke: bySupplier('API_TOKENS', (_, { apiToken }) => ({ id: apiToken }), inSession),
  organisationUpdate: bySupplier('ORGANISATION_MANAGE', () => ({ contactName: 'Somebody' })),
  memberAdd: bySupplier(
    'ORGANISATION_MANAGE',
    ({ name }, { freeRole }) => ({
      email: `second.${name.toLowerCase()}@example.com`,
      name: 'Second',
      kind: 'SUB',
      roleId: freeRole,
      temporaryPassword: 'mangosteen-season-26',
    }),
    inSession,
  ),
  memberUpdate: bySupplier(
    'ORGANISATION_MANAGE',
    (_, { member, freeRole }) => ({ id: member, kind: 'SUB', roleId: freeRole }),
    inSession,
  ),
  memberDisable: bySupplier('ORGANISATION_MANAGE', (_, { member }) => ({ id: member }), inSession),
  memberEnable: bySupplier(
    'ORGANISATION_MANAGE',
    (_, { disabled }) => ({ id: disabled }),
    inSession,
  ),
  roleCreate: bySupplier(
    'ORGANISATION_MANAGE',
    () => ({ name: 'Reader', permissions: ['SUPPLIER_VIEW'] }),
    inSession,
  ),
  roleUpdate: bySupplier(
    'ORGANISATION_MANAGE',
    (_, { usedRole }) => ({ id: usedRole, name: 'Clerks', permissions: ['SUPPLIER_VIEW'] }),
    inSession,
  ),
  roleDelete: bySupplier('ORGANISATION_MANAGE', (_, { freeRole }) => ({ id: freeRole }), inSession),
  exchangeRateSet: bySupplier('ORGANISATION_MANAGE', () => ({
    from: 'MYR',
    to: 'SGD',
    rate: '0.30',
  })),
  inventorySwitch: bySupplier('ORGANISATION_MANAGE', () => ({ on: true })),
  supplierActivate: bySupplier('ORGANISATION_MANAGE'),
  distributorActivate: byDistributor('ORGANISATION_MANAGE'),
  planSet: byStaff(
    'STAFF',
    (_, { supplierOrg }) => ({ organisationId: supplierOrg, tier: 'V3' }),
    inSession,
  ),
  liveRatesPublish: byStaff(
    'STAFF',
    () => ({ source: 'Central bank', rates: [{ from: 'MYR', to: 'SGD', rate: '0.30' }] }),
    inSession,
  ),
};
