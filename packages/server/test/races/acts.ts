import type { TestApp } from '../../src/testing/app.ts';

export interface Answered {
  /** Kinds of refusals; empty when it was done. */
  readonly refusals: readonly string[];
  /** Top-level errors, which no race may bring forth. */
  readonly errors: readonly string[];
}

interface Payload {
  readonly userErrors?: readonly { readonly __typename: string }[];
  readonly results?: readonly {
    readonly orderId?: string;
    readonly userErrors?: readonly { readonly __typename: string }[];
  }[];
}

/** One mutation over HTTP at a server, as its refusals and errors. */
export async function act(
  url: string,
  token: string,
  field: string,
  inputType: string,
  input: object,
  selection = '',
): Promise<Answered> {
  const query = `mutation ($input: ${inputType}!) { ${field}(input: $input) {
    ${selection} userErrors { __typename } } }`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, Payload | null>;
    errors?: { message: string }[];
  };
  const payload = data?.[field];
  const all = [
    ...(payload?.userErrors ?? []),
    ...(payload?.results ?? []).flatMap((one) => one.userErrors ?? []),
  ];
  return {
    refusals: all.map(({ __typename }) => __typename),
    errors: (errors ?? []).map(({ message }) => message),
  };
}

const key = () => crypto.randomUUID();

/** The acts that races are made of, each once over HTTP at `url`. */
export function actsAt(url: string) {
  return {
    push: (token: string, orderIds: readonly string[]) =>
      act(
        url,
        token,
        'orderPush',
        'OrderPushInput',
        { orderIds, idempotencyKey: key() },
        'results { orderId userErrors { __typename } }',
      ),
    withdraw: (token: string, orderId: string) =>
      act(url, token, 'orderWithdraw', 'OrderWithdrawInput', { orderId, idempotencyKey: key() }),
    ship: (token: string, orderId: string) =>
      act(url, token, 'orderShip', 'OrderShipInput', {
        orderId,
        carrier: 'J&T',
        trackingNo: key(),
        idempotencyKey: key(),
      }),
    setStock: (token: string, warehouseId: string, levels: readonly object[]) =>
      act(url, token, 'stockLevelsSet', 'StockLevelsSetInput', {
        warehouseId,
        levels,
        idempotencyKey: key(),
      }),
    price: (token: string, skuId: string, price: string) =>
      act(url, token, 'pricesSet', 'PricesSetInput', { changes: [{ skuId, price }] }),
    enable: (token: string, skuIds: readonly string[]) =>
      act(url, token, 'productsEnable', 'ProductsInput', { skuIds }),
    disable: (token: string, skuIds: readonly string[]) =>
      act(url, token, 'productsDisable', 'ProductsInput', { skuIds }),
    stop: (token: string, claimIds: readonly string[]) =>
      act(url, token, 'claimsStop', 'ClaimsChoiceInput', { claimIds }),
    claim: (token: string, skuIds: readonly string[]) =>
      act(url, token, 'claimsCreate', 'ClaimsCreateInput', {
        items: skuIds.map((skuId) => ({ skuId })),
      }),
    setWarehouses: (token: string, partnershipId: string, warehouseIds: readonly string[]) =>
      act(url, token, 'partnershipSetWarehouses', 'PartnershipSetWarehousesInput', {
        partnershipId,
        warehouseIds,
      }),
    map: (token: string, supplierWarehouseId: string) =>
      act(url, token, 'supplierWarehouseMap', 'SupplierWarehouseMapInput', {
        supplierWarehouseId,
      }),
    end: (token: string, partnershipId: string) =>
      act(url, token, 'partnershipEnd', 'PartnershipEndInput', { partnershipId }),
    apply: (token: string, link: string) =>
      act(url, token, 'partnershipApply', 'PartnershipApplyInput', {
        link,
        companyName: 'Shop Sdn Bhd',
        contact: '+60 12 345 6789',
      }),
    approve: (token: string, partnershipId: string, warehouseIds: readonly string[]) =>
      act(url, token, 'partnershipApprove', 'PartnershipApproveInput', {
        partnershipId,
        warehouseIds,
        settlementCurrency: 'MYR',
        creditEnabled: true,
        creditLimit: '1000000',
      }),
  };
}

export const actsOf = (app: TestApp) => actsAt(app.url);
