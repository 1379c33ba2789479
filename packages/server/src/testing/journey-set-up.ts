import { makeStaff } from '../identity/commands/make-staff.ts';
import type { TestApp } from './app.ts';
import { type JourneyUser, journeyUser } from './journey.ts';

export interface JourneyOrganisation extends JourneyUser {
  readonly id: string;
  readonly name: string;
}

/** Signs up a person with an organisation, as the first screen does. */
export async function signUpAs(
  app: TestApp,
  name: string,
  sellingCurrency = 'MYR',
): Promise<JourneyOrganisation> {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.com`;
  const input = {
    organisationName: name,
    country: 'MY',
    sellingCurrency,
    timeZone: 'Asia/Kuala_Lumpur',
    name: `Owner of ${name}`,
    email,
    password: 'durian-harvest-2026',
  };
  const guest = journeyUser(app, undefined);
  const { token, viewer } = await guest.act<{
    token: string;
    viewer: { organisation: { id: string } };
  }>('signUp', input, 'token viewer { organisation { id } }');
  return { ...journeyUser(app, token), id: viewer.organisation.id, name };
}

/** A member of the platform's staff; made by the command, for there is no screen for it. */
export async function signUpStaff(app: TestApp): Promise<JourneyUser> {
  const staff = await signUpAs(app, 'Distributary Staff');
  if (!(await makeStaff(app.db, 'distributary.staff@example.com'))) throw new Error('no staff');
  return staff;
}

export async function takeUpSupplying(
  staff: JourneyUser,
  supplier: JourneyOrganisation,
): Promise<void> {
  await staff.act('planSet', { organisationId: supplier.id, tier: 'V2' }, 'tier');
  await supplier.act('inventorySwitch', { on: true });
  await supplier.act('supplierActivate', null);
}

export async function takeUpDistributing(distributor: JourneyOrganisation): Promise<void> {
  await distributor.act('inventorySwitch', { on: true });
  await distributor.act('distributorActivate', null);
}

interface Goods {
  readonly code: string;
  readonly price: string;
  readonly weightGrams: number;
}

/** The two products of the worked numbers. */
export const WORKED_GOODS: readonly Goods[] = [
  { code: 'MUG-A', price: '12.50', weightGrams: 400 },
  { code: 'PAN-B', price: '7.35', weightGrams: 350 },
];

/** The fees of the worked numbers. */
export const WORKED_FEES = {
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

/** Makes a product with a base price and offers it; gives the SKU's id. */
export async function offer(supplier: JourneyUser, goods: Goods): Promise<string> {
  const { code, price, weightGrams } = goods;
  const { sku } = await supplier.act<{ sku: { id: string } }>(
    'skuCreate',
    { code, name: `Name of ${code}`, weightGrams },
    'sku { id }',
  );
  await supplier.act('pricesSet', { changes: [{ skuId: sku.id, price }] });
  await supplier.act('productsEnable', { skuIds: [sku.id] });
  return sku.id;
}

/** The six steps of the wizard; gives the ids of the offered SKUs by code. */
export async function onboard(
  supplier: JourneyUser,
  goods: readonly Goods[] = WORKED_GOODS,
): Promise<Record<string, string>> {
  const step = (facts: object) => supplier.act('onboardingStepComplete', facts);
  await step({ step: 'BASE_CURRENCY', baseCurrency: 'MYR' });
  const skuIds: Record<string, string> = {};
  for (const one of goods) skuIds[one.code] = await offer(supplier, one);
  await supplier.act('feesSet', WORKED_FEES);
  await step({ step: 'INVENTORY_RULE', stockShortPolicy: 'REJECT' });
  await step({
    step: 'BIGSHOP',
    shopName: 'Bintang Homeware',
    shopContact: 'Aisyah',
    shopPhone: '+60 12 345 6789',
  });
  return skuIds;
}

/** A warehouse with the same quantity of every SKU. */
export async function stockWarehouse(
  supplier: JourneyUser,
  name: string,
  skuIds: readonly string[],
  available: number,
): Promise<string> {
  const { warehouse } = await supplier.act<{ warehouse: { id: string } }>(
    'warehouseCreate',
    { name, country: 'MY' },
    'warehouse { id }',
  );
  await supplier.act('stockLevelsSet', {
    warehouseId: warehouse.id,
    levels: skuIds.map((skuId) => ({ skuId, available })),
    idempotencyKey: crypto.randomUUID(),
  });
  return warehouse.id;
}
