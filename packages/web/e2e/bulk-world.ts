import { type ApiPerson, apiPerson } from './api-person.ts';
import type { World } from './harness.ts';

export type BulkWorld = Awaited<ReturnType<typeof buildBulkWorld>>;

const FEES = {
  handling: { perOrder: '1.00', perUnit: '0.20' },
  shipping: {
    freeForPlatformLogistics: false,
    zones: [
      {
        countries: [],
        provinces: [],
        firstGrams: 1000,
        firstFee: '4.50',
        stepGrams: 500,
        stepFee: '1.20',
      },
    ],
  },
};

/**
 * A distributor with 200 packed orders: 199 at one supplier, where money suffices, and one at
 * another, where there is none. Of the 199 one is of a lamp and one of a tray.
 */
export async function buildBulkWorld(world: World) {
  const staff = await apiPerson(world, 'staff');
  await world.makeStaff(staff.email);
  const nusa = await supplierOf(world, staff, 'nusa', ['MUG', 'LAMP', 'TRAY']);
  const selat = await supplierOf(world, staff, 'selat', ['VASE']);
  const { page, act } = await apiPerson(world, 'aisyah');
  await act('inventorySwitch', { on: true });
  await act('distributorActivate', null);
  const accounts = [
    await partnerUp(world, nusa, page, act),
    await partnerUp(world, selat, page, act),
  ];
  await book(nusa.act, accounts[0]!, '5000');
  const codes = ['MUG', 'LAMP', 'TRAY', 'VASE'];
  const skuIds = [...nusa.skuIds, ...selat.skuIds];
  const { results } = await act<{ results: { claim: { localSkuId: string } }[] }>(
    'claimsCreate',
    { items: skuIds.map((skuId) => ({ skuId })) },
    'results { claim { localSkuId } }',
  );
  const { store } = await act<{ store: { id: string } }>(
    'storeCreate',
    { platform: 'TIKTOK_SHOP', nickname: 'Kedai', country: 'MY', currency: 'MYR' },
    'store { id }',
  );
  const listings: string[] = [];
  for (const [at, { claim }] of results.entries()) {
    const listing = { storeId: store.id, platformSku: codes[at], skuId: claim.localSkuId };
    const made = await act<{ listing: { id: string } }>('listingMap', listing, 'listing { id }');
    listings.push(made.listing.id);
  }
  const sold = Array.from({ length: 200 }, (_, at) => codes[Math.max(0, at - 196)] ?? 'MUG');
  const taken = await act<{ results: { order: { id: string } }[] }>(
    'buyerOrdersCreate',
    { storeId: store.id, orders: sold.map((code, at) => orderOf(code, at)) },
    'results { order { id } }',
  );
  const orderIds = taken.results.map(({ order }) => order.id);
  const { job } = await act<{ job: { id: string } }>(
    'orderPackStart',
    { orderIds, split: false, idempotencyKey: crypto.randomUUID() },
    'job { id }',
  );
  await untilOver(world, page, job.id);
  const unmapTray = () => act('listingUnmap', { listingId: listings[2] });
  return { page, act, nusa, selat, accounts, unmapTray };
}

const orderOf = (code: string, at: number) => ({
  orderNo: `BULK-${String(at + 1).padStart(3, '0')}`,
  status: 'TO_SHIP',
  currency: 'MYR',
  recipient: {
    name: 'Nur Aisyah',
    phone: '+60123456789',
    country: 'MY',
    province: 'Selangor',
    addressLine: '8 Jalan SS 2/24',
  },
  orderedAt: '2026-11-02T01:00:00.000Z',
  lines: [{ platformSku: code, productName: `A ${code}`, quantity: 1, unitPrice: '19.90' }],
});

type Supplier = Awaited<ReturnType<typeof supplierOf>>;
type Act = ApiPerson['act'];

async function supplierOf(world: World, staff: ApiPerson, name: string, codes: readonly string[]) {
  const person = await apiPerson(world, name);
  const { act, organisationId } = person;
  await staff.act('planSet', { organisationId, tier: 'V2' });
  await act('inventorySwitch', { on: true });
  await act('supplierActivate', null);
  const step = (facts: object) => act('onboardingStepComplete', facts);
  await step({ step: 'BASE_CURRENCY', baseCurrency: 'MYR' });
  const skuIds: string[] = [];
  for (const code of codes) {
    const { sku } = await act<{ sku: { id: string } }>(
      'skuCreate',
      { code, name: `A ${code.toLowerCase()}`, weightGrams: 400 },
      'sku { id }',
    );
    await act('pricesSet', { changes: [{ skuId: sku.id, price: '12.50' }] });
    await act('productsEnable', { skuIds: [sku.id] });
    skuIds.push(sku.id);
  }
  await act('feesSet', FEES);
  await step({ step: 'INVENTORY_RULE', stockShortPolicy: 'REJECT' });
  await step({ step: 'BIGSHOP', shopName: name, shopContact: name, shopPhone: '+60 12 345 6789' });
  const { warehouse } = await act<{ warehouse: { id: string } }>(
    'warehouseCreate',
    { name: `Warehouse of ${name}`, country: 'MY' },
    'warehouse { id }',
  );
  await act('stockLevelsSet', {
    warehouseId: warehouse.id,
    levels: skuIds.map((skuId) => ({ skuId, available: 500 })),
    idempotencyKey: crypto.randomUUID(),
  });
  return { ...person, skuIds, warehouseId: warehouse.id };
}

/** From link to mapped warehouse; answers the account's id. */
async function partnerUp(world: World, supplier: Supplier, page: ApiPerson['page'], act: Act) {
  const { invitation } = await supplier.act<{ invitation: { path: string } }>(
    'invitationCreate',
    { note: 'Bulk' },
    'invitation { path }',
  );
  const { partnership } = await act<{ partnership: { id: string } }>(
    'partnershipApply',
    {
      link: `https://distributary.example${invitation.path}`,
      companyName: 'Aisyah Trading',
      contact: '+60 12 345 6789',
    },
    'partnership { id }',
  );
  await supplier.act('partnershipApprove', {
    partnershipId: partnership.id,
    settlementCurrency: 'MYR',
    warehouseIds: [supplier.warehouseId],
  });
  const { viewer } = await world.ask<{ viewer: { distributor: { partnership: Partnered } } }>(
    page,
    `query ($id: ID!) { viewer { distributor {
      partnership(id: $id) { account { id } tasks { supplierWarehouse { id } } } } } }`,
    { id: partnership.id },
  );
  const { account, tasks } = viewer.distributor.partnership;
  for (const { supplierWarehouse } of tasks) {
    await act('supplierWarehouseConfirmPickUp', { supplierWarehouseId: supplierWarehouse.id });
  }
  return account.id;
}

interface Partnered {
  readonly account: { readonly id: string };
  readonly tasks: readonly { readonly supplierWarehouse: { readonly id: string } }[];
}

export const book = (act: Act, accountId: string, amount: string) =>
  act('bookkeepingCreate', {
    accountId,
    amount,
    currency: 'MYR',
    kind: 'ADD_BALANCE',
    note: 'Transfer',
    idempotencyKey: crypto.randomUUID(),
  });

async function untilOver(world: World, page: ApiPerson['page'], id: string): Promise<void> {
  for (;;) {
    const { viewer } = await world.ask<{ viewer: { job: { state: string; updated: number } } }>(
      page,
      'query ($id: ID!) { viewer { job(id: $id) { state updated } } }',
      { id },
    );
    if (viewer.job.state !== 'RUNNING') return;
    await page.waitForTimeout(100);
  }
}
