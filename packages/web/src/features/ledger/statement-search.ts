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

export type StatementSearch = {
  show?: EntryGroup;
  /** Days, YYYY-MM-DD, both included. */
  from?: string;
  to?: string;
  /** Id of an order: only its entries. */
  order?: string;
};

const day = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && day.test(value) && !Number.isNaN(Date.parse(value));

export function statementSearch(search: Record<string, unknown>): StatementSearch {
  const { show, from, to, order } = search;
  return {
    ...(typeof show === 'string' && show in entryGroups ? { show: show as EntryGroup } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(typeof order === 'string' && order !== '' ? { order } : {}),
  };
}
