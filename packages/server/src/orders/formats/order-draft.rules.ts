import type { Currency } from '../../kernel/currency.ts';

/** What a marketplace says of an order, in the five words that matter here. */
export type MarketplaceStatus = 'TO_SHIP' | 'UNPAID' | 'CANCEL_REQUESTED' | 'CANCELLED' | 'SHIPPED';

export interface DraftRecipient {
  readonly name: string;
  readonly phone: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly province: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly postcode: string | null;
  readonly addressLine: string;
}

export interface DraftLine {
  readonly platformSku: string;
  readonly productName: string;
  readonly variation: string | null;
  readonly quantity: number;
  /** What the buyer pays a unit, in the order's currency, as plain decimals. */
  readonly unitPrice: string;
}

/** A buyer's order as it arrives, from a file or over the API, before it is taken in. */
export interface OrderDraft {
  readonly orderNo: string;
  readonly status: MarketplaceStatus;
  readonly currency: Currency;
  readonly recipient: DraftRecipient;
  readonly buyerNote: string | null;
  readonly carrier: string | null;
  readonly trackingNo: string | null;
  readonly orderedAt: Date;
  readonly paidAt: Date | null;
  readonly lines: readonly DraftLine[];
}

/** What a file cannot say: whose orders these are. */
export interface DraftStore {
  readonly country: string;
  readonly currency: Currency;
}

/** A cell that cannot be read, by the column's name in the file. */
export interface CellFault {
  readonly column: string;
  readonly message: string;
}

/** A cell of the row by its column's name; empty text where the file has no such column. */
export type Cells = (column: string) => string;

export type LineReading =
  | { readonly ok: true; readonly draft: OrderDraft }
  | { readonly ok: false; readonly orderNo: string; readonly faults: readonly CellFault[] };

/** An export of a seller centre: which columns it must have and how one of its rows is read. */
export interface OrderFormat {
  /** Every column that is read, by its name in the header. */
  readonly columns: readonly string[];
  /** Those without which no row can be read. */
  readonly required: readonly string[];
  readonly orderColumn: string;
  /** Rows that explain the columns rather than hold an order. */
  isExplanation(cells: Cells): boolean;
  readLine(cells: Cells, store: DraftStore): LineReading;
}

/** Rows of one order make one draft: the first row's recipient, every row's line. */
export function joinLines(drafts: readonly OrderDraft[]): OrderDraft {
  const [first] = drafts;
  if (!first) throw new RangeError('an order has at least one row');
  return { ...first, lines: drafts.flatMap(({ lines }) => lines) };
}
