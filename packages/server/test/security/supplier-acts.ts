import { type Act, bySupplier, freshKey } from './act.ts';

/** What a supplier does to its catalogue, partners and stock. */
export const supplierActs: Readonly<Record<string, Act>> = {
  distributorPriceSet: bySupplier('SUPPLIER_PRICES', (_, { sku, distributorOrg }) => ({
    skuId: sku,
    distributorId: distributorOrg,
    price: '11.00',
  })),
  levelPriceSet: bySupplier('SUPPLIER_PRICES', (_, { sku, level }) => ({
    skuId: sku,
    levelId: level,
    price: '10.00',
  })),
  productPriceSet: bySupplier('SUPPLIER_PRICES', (_, { sku }) => ({ skuId: sku, price: '13.00' })),
  pricesSet: bySupplier(
    'SUPPLIER_PRICES',
    (_, { sku, level }) => ({ changes: [{ skuId: sku, levelId: level, price: '9.00' }] }),
    {
      instead: {
        distributorId: (_, { sku, distributorOrg }) => ({
          changes: [{ skuId: sku, distributorId: distributorOrg, price: '9.50' }],
        }),
      },
    },
  ),
  feesSet: bySupplier('SUPPLIER_PRICES', (_, { level }) => ({
    levelId: level,
    handling: { perOrder: '1.00', perUnit: '0.20' },
  })),
  levelCreate: bySupplier('SUPPLIER_PRICES', () => ({ name: 'Silver', percentOfBase: '95' })),
  levelDelete: bySupplier('SUPPLIER_PRICES', (_, { level }) => ({ levelId: level })),
  levelUpdate: bySupplier('SUPPLIER_PRICES', (_, { level }) => ({
    levelId: level,
    name: 'Gold 2',
  })),
  productsEnable: bySupplier('SUPPLIER_CATALOG', (_, { sku }) => ({ skuIds: [sku] })),
  productsDisable: bySupplier('SUPPLIER_CATALOG', (_, { sku }) => ({ skuIds: [sku] })),
  productVisibilitySet: bySupplier(
    'SUPPLIER_CATALOG',
    (_, { sku, level }) => ({ skuIds: [sku], mode: 'LEVELS', levelIds: [level] }),
    {
      instead: {
        distributorIds: (_, { sku, distributorOrg }) => ({
          skuIds: [sku],
          mode: 'ONLY_DISTRIBUTORS',
          distributorIds: [distributorOrg],
        }),
      },
    },
  ),
  skuCreate: bySupplier(['SUPPLIER_CATALOG', 'DISTRIBUTOR_PRODUCTS'], (_, { sku, image }) => ({
    code: 'SET-1',
    name: 'A set',
    imageId: image,
    components: [{ skuId: sku, quantity: 2 }],
  })),
  skuUpdate: bySupplier(
    ['SUPPLIER_CATALOG', 'DISTRIBUTOR_PRODUCTS'],
    (_, { unclaimed, image }) => ({
      skuId: unclaimed,
      version: 1,
      code: 'SPARE-2',
      imageId: image,
    }),
  ),
  skuImport: bySupplier(['SUPPLIER_CATALOG', 'DISTRIBUTOR_PRODUCTS'], (_, { skuList }) => ({
    fileId: skuList,
  })),
  statementExport: bySupplier(
    ['SUPPLIER_VIEW', 'DISTRIBUTOR_VIEW'],
    (_, { account, processing }) => ({ accountId: account, orderId: processing }),
  ),
  skuExport: bySupplier(['SUPPLIER_VIEW', 'DISTRIBUTOR_VIEW'], () => ({ format: 'CSV' })),
  stockReceive: bySupplier('SUPPLIER_WAREHOUSES', (_, { sku, warehouse }) => ({
    warehouseId: warehouse,
    lines: [{ skuId: sku, quantity: 2, unitCost: '4.20' }],
    idempotencyKey: freshKey(),
  })),
  stockTransfer: bySupplier('SUPPLIER_WAREHOUSES', (_, { sku, warehouse, emptyWarehouse }) => ({
    warehouseId: warehouse,
    toWarehouseId: emptyWarehouse,
    lines: [{ skuId: sku, quantity: 1 }],
    idempotencyKey: freshKey(),
  })),
  stockAdjust: bySupplier('SUPPLIER_WAREHOUSES', (_, { sku, warehouse }) => ({
    warehouseId: warehouse,
    lines: [{ skuId: sku, change: -1 }],
    note: 'Broken',
    idempotencyKey: freshKey(),
  })),
  stockCount: bySupplier('SUPPLIER_WAREHOUSES', (_, { sku, warehouse }) => ({
    warehouseId: warehouse,
    lines: [{ skuId: sku, onHand: 700 }],
    idempotencyKey: freshKey(),
  })),
  invitationCreate: bySupplier('SUPPLIER_PARTNERSHIPS', () => ({ note: 'For the fair' })),
  invitationRevoke: bySupplier('SUPPLIER_PARTNERSHIPS', (_, { invitation }) => ({
    invitationId: invitation,
  })),
  partnershipApprove: bySupplier('SUPPLIER_PARTNERSHIPS', (_, { pending, warehouse, level }) => ({
    partnershipId: pending,
    warehouseIds: [warehouse],
    levelId: level,
    settlementCurrency: 'MYR',
  })),
  partnershipReject: bySupplier('SUPPLIER_PARTNERSHIPS', (_, { pending }) => ({
    partnershipId: pending,
    reason: 'Not now',
  })),
  partnershipEnd: bySupplier('SUPPLIER_PARTNERSHIPS', (_, { partnership }) => ({
    partnershipId: partnership,
    reason: 'It is over',
  })),
  partnershipSetLevel: bySupplier('SUPPLIER_PARTNERSHIPS', (_, { partnership, level }) => ({
    partnershipId: partnership,
    levelId: level,
  })),
  partnershipSetWarehouses: bySupplier('SUPPLIER_PARTNERSHIPS', (_, ids) => ({
    partnershipId: ids.partnership,
    warehouseIds: [ids.warehouse],
  })),
  partnershipAnnotate: bySupplier('SUPPLIER_PARTNERSHIPS', (_, { partnership }) => ({
    partnershipId: partnership,
    side: 'SUPPLIER',
    note: 'Pays late',
  })),
  stockLevelsSet: bySupplier('SUPPLIER_WAREHOUSES', (_, { warehouse, sku }) => ({
    warehouseId: warehouse,
    levels: [{ skuId: sku, available: 321 }],
    idempotencyKey: freshKey(),
  })),
  warehouseCreate: bySupplier('SUPPLIER_WAREHOUSES', () => ({ name: 'North', country: 'MY' })),
  warehouseUpdate: bySupplier('SUPPLIER_WAREHOUSES', (_, { freeWarehouse }) => ({
    warehouseId: freeWarehouse,
    name: 'Fresh 2',
    country: 'MY',
  })),
  warehouseClose: bySupplier('SUPPLIER_WAREHOUSES', (_, { emptyWarehouse }) => ({
    warehouseId: emptyWarehouse,
    closed: true,
  })),
  bookkeepingCreate: bySupplier('SUPPLIER_BOOKKEEPING', (_, { account, image }) => ({
    accountId: account,
    attachmentId: image,
    kind: 'ADD_BALANCE',
    amount: '5.00',
    currency: 'MYR',
    note: 'Cash',
    idempotencyKey: freshKey(),
  })),
  bookkeepingReverse: bySupplier('SUPPLIER_BOOKKEEPING', (_, { entry }) => ({
    entryId: entry,
    note: 'Booked twice',
    idempotencyKey: freshKey(),
  })),
  creditSet: bySupplier('SUPPLIER_CREDIT', (_, { account }) => ({
    accountId: account,
    enabled: true,
    limit: '100.00',
  })),
  supplierProfileUpdate: bySupplier(
    'ORGANISATION_MANAGE',
    (_, { image }) => ({
      shopName: 'New name',
      shopLogoId: image,
    }),
    { also: 'SUPPLIER_VIEW' },
  ),
  onboardingStepComplete: bySupplier(
    'ORGANISATION_MANAGE',
    (_, { image }) => ({
      step: 'BIGSHOP',
      shopName: 'New name',
      shopContact: 'Aisyah',
      shopPhone: '+60 12 345 6789',
      shopLogoId: image,
    }),
    { also: 'SUPPLIER_VIEW' },
  ),
};
