import type { JourneyUser } from './journey.ts';
import type { JourneyOrganisation } from './journey-set-up.ts';
import { buyerOrder } from './orders.ts';

/** A link of the supplier as it is pasted into a chat. */
export async function inviteBy(supplier: JourneyUser): Promise<string> {
  const { invitation } = await supplier.act<{ invitation: { path: string } }>(
    'invitationCreate',
    { note: 'For the fair' },
    'invitation { path }',
  );
  return `https://distributary.example${invitation.path}`;
}

/** Applies by a link; gives the partnership's id. */
export async function applyBy(distributor: JourneyOrganisation, link: string): Promise<string> {
  const { partnership } = await distributor.act<{ partnership: { id: string } }>(
    'partnershipApply',
    { link, companyName: `${distributor.name} Sdn Bhd`, contact: '+60 12 345 6789' },
    'partnership { id }',
  );
  return partnership.id;
}

interface Terms {
  readonly warehouseIds: readonly string[];
  readonly settlementCurrency?: string;
  readonly levelId?: string;
  readonly creditEnabled?: boolean;
  readonly creditLimit?: string;
  readonly creditDays?: number;
}

export const approve = (supplier: JourneyUser, partnershipId: string, terms: Terms) =>
  supplier.act('partnershipApprove', { partnershipId, settlementCurrency: 'MYR', ...terms });

/** From link to approval; gives the partnership's id. */
export async function partnerUp(
  supplier: JourneyUser,
  distributor: JourneyOrganisation,
  terms: Terms,
): Promise<string> {
  const partnershipId = await applyBy(distributor, await inviteBy(supplier));
  await approve(supplier, partnershipId, terms);
  return partnershipId;
}

/** The distributor enters the pick-up addresses of its new warehouses at its stores. */
export async function confirmPickUps(
  distributor: JourneyUser,
  partnershipId: string,
): Promise<string[]> {
  const { viewer } = await distributor.see<{
    viewer: { distributor: { partnership: { tasks: { supplierWarehouse: { id: string } }[] } } };
  }>(
    `query ($id: ID!) { viewer { distributor { partnership(id: $id) { tasks { supplierWarehouse { id } } } } } }`,
    { id: partnershipId },
  );
  const ids = viewer.distributor.partnership.tasks.map((task) => task.supplierWarehouse.id);
  for (const supplierWarehouseId of ids) {
    await distributor.act('supplierWarehouseConfirmPickUp', { supplierWarehouseId });
  }
  return ids;
}

export interface JourneyClaim {
  readonly id: string;
  readonly localSkuId: string;
  readonly initialCost: { readonly amount: string; readonly currency: string };
}

/** Claims products; gives a claim each, in the order asked. */
export async function claim(
  distributor: JourneyUser,
  skuIds: readonly string[],
): Promise<JourneyClaim[]> {
  const { results } = await distributor.act<{
    results: { claim: JourneyClaim | null; error: { message: string } | null }[];
  }>(
    'claimsCreate',
    { items: skuIds.map((skuId) => ({ skuId })) },
    `results { claim { id localSkuId initialCost { amount currency } }
      error { ... on UserError { message } } }`,
  );
  return results.map((result) => {
    if (!result.claim) throw new Error(`not claimed: ${result.error?.message}`);
    return result.claim;
  });
}

/** A TikTok Shop store that lists the local SKUs under the given listing SKUs. */
export async function openStore(
  distributor: JourneyUser,
  listings: Readonly<Record<string, string>>,
): Promise<string> {
  const { store } = await distributor.act<{ store: { id: string } }>(
    'storeCreate',
    { platform: 'TIKTOK_SHOP', nickname: 'Kedai MY', country: 'MY', currency: 'MYR' },
    'store { id }',
  );
  for (const [platformSku, skuId] of Object.entries(listings)) {
    await distributor.act('listingMap', { storeId: store.id, platformSku, skuId });
  }
  return store.id;
}

type Lines = readonly (readonly [platformSku: string, quantity: number])[];

/** A buyer's order by the API, 2 of LISTING-A and 3 of LISTING-B unless told otherwise. */
export async function takeOrder(
  distributor: JourneyUser,
  storeId: string,
  orderNo: string,
  lines?: Lines,
): Promise<string> {
  const changes = lines && {
    lines: lines.map(([platformSku, quantity]) => ({
      platformSku,
      productName: `Product of ${platformSku}`,
      quantity,
      unitPrice: '19.90',
    })),
  };
  const { results } = await distributor.act<{ results: { order: { id: string } }[] }>(
    'buyerOrdersCreate',
    { storeId, orders: [buyerOrder(orderNo, changes)] },
    'results { order { id } userErrors { message } }',
  );
  return results[0]!.order.id;
}

/** Packs one buyer's order; gives its one package. */
export async function packOne(
  distributor: JourneyUser,
  orderId: string,
): Promise<{ id: string; packageNo: string; state: string }> {
  const { results } = await distributor.act<{
    results: {
      packages: { id: string; packageNo: string; state: string }[];
      userErrors: { message: string }[];
    }[];
  }>(
    'orderPack',
    { orders: [{ orderId }], idempotencyKey: crypto.randomUUID() },
    `results { packages { id packageNo state } userErrors { ... on UserError { message } } }`,
  );
  const [result] = results;
  if (result?.packages.length !== 1) throw new Error(`not packed: ${JSON.stringify(result)}`);
  return result.packages[0]!;
}

export interface PushResult {
  readonly transactionId: string | null;
  readonly order: {
    readonly state: string;
    readonly charge: Record<'goods' | 'handling' | 'shipping' | 'total', { amount: string }> | null;
  };
  readonly userErrors: readonly {
    readonly __typename: string;
    readonly shortfall?: { readonly amount: string };
  }[];
}

/** Pushes one order; the refusals it met are part of the answer. */
export async function pushOne(
  distributor: JourneyUser,
  orderId: string,
  idempotencyKey = crypto.randomUUID(),
): Promise<PushResult> {
  const { results } = await distributor.act<{ results: PushResult[] }>(
    'orderPush',
    { orderIds: [orderId], idempotencyKey },
    `results { transactionId
      order { state charge { goods { amount } handling { amount } shipping { amount } total { amount } } }
      userErrors { __typename ... on InsufficientBalance { shortfall { amount } } } }`,
  );
  return results[0]!;
}
