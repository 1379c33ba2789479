import type { LedgerEntryKind } from '../../gql/graphql.ts';

/** What a statement can be narrowed to, in groups that people think in. */
export const entryGroups = {
  charges: ['ORDER_GOODS', 'ORDER_HANDLING_FEE', 'ORDER_SHIPPING_FEE'],
  fees: [
    'ORDER_HANDLING_FEE',
    'ORDER_SHIPPING_FEE',
    'WITHDRAWAL_REFUND_HANDLING',
    'WITHDRAWAL_REFUND_SHIPPING',
    'AFTERSALE_REFUND_FEE',
  ],
  refunds: [
    'WITHDRAWAL_REFUND_GOODS',
    'WITHDRAWAL_REFUND_HANDLING',
    'WITHDRAWAL_REFUND_SHIPPING',
    'AFTERSALE_REFUND_GOODS',
    'AFTERSALE_REFUND_FEE',
  ],
  bookkeeping: [
    'ADD_BALANCE',
    'DEDUCT_BALANCE',
    'OPENING_BALANCE',
    'OPENING_CREDIT',
    'CREDIT_REPAYMENT',
    'COMPENSATION',
    'CORRECTION',
  ],
} as const satisfies Record<string, readonly LedgerEntryKind[]>;

export type EntryGroup = keyof typeof entryGroups;
export type Shown = EntryGroup | LedgerEntryKind;

export const allKinds = [
  ...new Set([...entryGroups.charges, ...entryGroups.refunds, ...entryGroups.bookkeeping]),
] as const satisfies readonly LedgerEntryKind[];

/** The kinds behind what is shown: a group's, or the one kind itself. */
export function kindsOf(shown: Shown | undefined): LedgerEntryKind[] | null {
  if (!shown) return null;
  return Object.hasOwn(entryGroups, shown)
    ? [...entryGroups[shown as EntryGroup]]
    : [shown as LedgerEntryKind];
}

const isShown = (value: unknown): value is Shown =>
  typeof value === 'string' &&
  (Object.hasOwn(entryGroups, value) || (allKinds as readonly string[]).includes(value));

export type StatementSearch = {
  show?: Shown;
  /** Days, YYYY-MM-DD, both included. */
  from?: string;
  to?: string;
  /** Id of an order: only its entries. */
  order?: string;
  /** Number of the line a link points at. */
  entry?: number;
};

const day = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && day.test(value) && !Number.isNaN(Date.parse(value));

export function statementSearch(search: Record<string, unknown>): StatementSearch {
  const { show, from, to, order } = search;
  const entry = Number(search.entry);
  return {
    ...(isShown(show) ? { show } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(typeof order === 'string' && order !== '' ? { order } : {}),
    ...(Number.isSafeInteger(entry) && entry > 0 ? { entry } : {}),
  };
}
