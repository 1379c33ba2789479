import type { TestApp } from './app.ts';
import type { JourneyUser } from './journey.ts';
import { accountOf, book } from './journey-books.ts';
import {
  type JourneyOrganisation,
  onboard,
  signUpAs,
  signUpStaff,
  stockWarehouse,
  takeUpDistributing,
  takeUpSupplying,
  WORKED_GOODS,
} from './journey-set-up.ts';
import {
  claim,
  confirmPickUps,
  openStore,
  packOne,
  partnerUp,
  takeOrder,
} from './journey-trade.ts';

/** A distributor that is ready to push: partnered, everything claimed and listed. */
export interface JourneyPartner {
  readonly distributor: JourneyOrganisation;
  readonly partnershipId: string;
  readonly claims: Readonly<Record<string, { readonly id: string; readonly localSkuId: string }>>;
  readonly storeId: string;
}

export interface JourneyPair extends JourneyPartner {
  readonly staff: JourneyUser;
  readonly supplier: JourneyOrganisation;
  /** Offered SKUs by code. */
  readonly skus: Readonly<Record<string, string>>;
  readonly warehouseId: string;
  readonly accountId: string;
}

interface PairOptions {
  readonly goods?: typeof WORKED_GOODS;
  readonly balance?: string;
  readonly stock?: number;
}

/** Signs a distributor up and brings it to where it can push; listings are named LISTING-<code>. */
export async function joinAsDistributor(
  app: TestApp,
  name: string,
  supplier: JourneyOrganisation,
  skus: Readonly<Record<string, string>>,
  warehouseIds: readonly string[],
): Promise<JourneyPartner> {
  const distributor = await signUpAs(app, name);
  await takeUpDistributing(distributor);
  const partnershipId = await partnerUp(supplier, distributor, { warehouseIds });
  await confirmPickUps(distributor, partnershipId);
  const codes = Object.keys(skus);
  const made = await claim(distributor, Object.values(skus));
  const claims = Object.fromEntries(codes.map((code, i) => [code, made[i]!]));
  const listings = codes.map((code) => [`LISTING-${code}`, claims[code]!.localSkuId]);
  const storeId = await openStore(distributor, Object.fromEntries(listings));
  return { distributor, partnershipId, claims, storeId };
}

/** A supplier and a distributor in business with each other, made through the API alone. */
export async function tradingPair(app: TestApp, options: PairOptions = {}): Promise<JourneyPair> {
  const staff = await signUpStaff(app);
  const supplier = await signUpAs(app, 'Bintang Homeware');
  await takeUpSupplying(staff, supplier);
  const skus = await onboard(supplier, options.goods ?? WORKED_GOODS);
  const stock = options.stock ?? 40;
  const warehouseId = await stockWarehouse(supplier, 'Shah Alam', Object.values(skus), stock);
  const partner = await joinAsDistributor(app, 'Kedai Murni', supplier, skus, [warehouseId]);
  const { id: accountId } = await accountOf(supplier, 'supplier');
  if (options.balance) await book(supplier, accountId, 'ADD_BALANCE', options.balance);
  return { ...partner, staff, supplier, skus, warehouseId, accountId };
}

/** A buyer's order of the worked numbers (2 of MUG-A, 3 of PAN-B), packed; gives the package's id. */
export async function packedOrder(
  { distributor, storeId }: JourneyPartner,
  orderNo: string,
  lines: readonly (readonly [code: string, quantity: number])[] = [
    ['MUG-A', 2],
    ['PAN-B', 3],
  ],
): Promise<string> {
  const listed = lines.map(([code, quantity]) => [`LISTING-${code}`, quantity] as const);
  const orderId = await takeOrder(distributor, storeId, orderNo, listed);
  return (await packOne(distributor, orderId)).id;
}
