import {
  optional,
  plainText,
  readAmount,
  readCountry,
  readInstant,
  readQuantity,
} from './order-cells.rules.ts';
import type {
  CellFault,
  Cells,
  DraftStore,
  LineReading,
  MarketplaceStatus,
} from './order-draft.rules.ts';

/** Where an export keeps what an order needs: column names, several where the platform varies them. */
export interface OrderColumns {
  readonly orderNo: string;
  readonly status: string;
  /** The SKU text; the first filled one counts. */
  readonly sku: readonly string[];
  readonly productName: string;
  readonly variation: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly orderedAt: string;
  readonly paidAt: string;
  readonly name: string;
  readonly phone: string;
  readonly country: string;
  readonly province: string;
  readonly city: readonly string[];
  readonly district: readonly string[];
  readonly postcode: readonly string[];
  readonly address: readonly string[];
  readonly note: string;
  readonly carrier: string;
  readonly trackingNo: string;
}

/** Reads one row as an order of one line; every cell that cannot be read is named at once. */
export function readOrderLine(
  columns: OrderColumns,
  status: MarketplaceStatus | null,
  cells: Cells,
  store: DraftStore,
): LineReading {
  const orderNo = plainText(cells(columns.orderNo));
  const faults: CellFault[] = [];
  const need = <T>(value: T | null | '', column: string, message: string): T => {
    if (value === null || value === '') faults.push({ column, message });
    return value as T;
  };
  const first = (names: readonly string[]) =>
    names.map((name) => plainText(cells(name))).find((text) => text !== '') ?? null;
  const unreadable = (column: string) => `“${plainText(cells(column))}” cannot be read here.`;

  need(orderNo, columns.orderNo, 'The order number is missing.');
  const known = need(
    status,
    columns.status,
    `${unreadable(columns.status)} It is no known status.`,
  );
  const orderedAt = need(
    readInstant(cells(columns.orderedAt), store.country),
    columns.orderedAt,
    `${unreadable(columns.orderedAt)} A date and time is expected.`,
  );
  const line = {
    platformSku: need(first(columns.sku), columns.sku[0]!, 'The row names no SKU.'),
    productName: plainText(cells(columns.productName)),
    variation: optional(cells(columns.variation)),
    quantity: need(
      readQuantity(cells(columns.quantity)),
      columns.quantity,
      `${unreadable(columns.quantity)} A whole number above zero is expected.`,
    ),
    unitPrice: need(
      readAmount(cells(columns.unitPrice), store.currency),
      columns.unitPrice,
      `${unreadable(columns.unitPrice)} An amount in ${store.currency} is expected.`,
    ),
  };
  const paidText = plainText(cells(columns.paidAt));
  // An order that is not to be shipped needs no address: platforms leave it out or mask it.
  const ships = known === 'TO_SHIP' || known === 'CANCEL_REQUESTED';
  const address = columns.address
    .map((name) => plainText(cells(name)))
    .filter(Boolean)
    .join(', ');
  const recipient = {
    name: plainText(cells(columns.name)),
    phone: plainText(cells(columns.phone)),
    country: need(
      readCountry(cells(columns.country), store.country),
      columns.country,
      `${unreadable(columns.country)} It is no known country.`,
    ),
    province: optional(cells(columns.province)),
    city: first(columns.city),
    district: first(columns.district),
    postcode: first(columns.postcode),
    addressLine: address,
  };
  if (ships) {
    need(recipient.name, columns.name, 'The recipient is missing.');
    need(recipient.phone, columns.phone, 'The phone number is missing.');
    need(address, columns.address[0]!, 'The address is missing.');
  }
  if (faults.length > 0) return { ok: false, orderNo, faults };
  return {
    ok: true,
    draft: {
      orderNo,
      status: known,
      currency: store.currency,
      recipient,
      buyerNote: optional(cells(columns.note)),
      carrier: optional(cells(columns.carrier)),
      trackingNo: optional(cells(columns.trackingNo)),
      orderedAt,
      paidAt: paidText === '' ? null : readInstant(paidText, store.country),
      lines: [line],
    },
  };
}
