/**
 * Kinds of entries on a pair's account, each with the counter account its other leg is booked on.
 * Amounts carry their sign as the distributor reads it: a charge is negative.
 */
export const ENTRY_KINDS = {
  ADD_BALANCE: { sign: 1, contra: 'FUNDS' },
  DEDUCT_BALANCE: { sign: -1, contra: 'FUNDS' },
  OPENING_BALANCE: { sign: 1, contra: 'OPENING' },
  OPENING_CREDIT: { sign: -1, contra: 'OPENING' },
  CREDIT_REPAYMENT: { sign: 1, contra: 'FUNDS' },
  COMPENSATION: { sign: 1, contra: 'COMPENSATION' },
  CORRECTION: { sign: 0, contra: 'CORRECTION' },
  ORDER_GOODS: { sign: -1, contra: 'GOODS_SALES' },
  ORDER_HANDLING_FEE: { sign: -1, contra: 'HANDLING_INCOME' },
  ORDER_SHIPPING_FEE: { sign: -1, contra: 'SHIPPING_INCOME' },
  WITHDRAWAL_REFUND_GOODS: { sign: 1, contra: 'GOODS_SALES' },
  WITHDRAWAL_REFUND_HANDLING: { sign: 1, contra: 'HANDLING_INCOME' },
  WITHDRAWAL_REFUND_SHIPPING: { sign: 1, contra: 'SHIPPING_INCOME' },
  AFTERSALE_REFUND_GOODS: { sign: 1, contra: 'GOODS_SALES' },
  AFTERSALE_REFUND_FEE: { sign: 1, contra: 'HANDLING_INCOME' },
} as const;

export type EntryKind = keyof typeof ENTRY_KINDS;
export const ALL_ENTRY_KINDS = Object.keys(ENTRY_KINDS) as EntryKind[];

/** A supplier's counter accounts: what the other leg of an entry is booked on. */
export type ContraKind = (typeof ENTRY_KINDS)[EntryKind]['contra'];

/** What a posting stands for; with the reference it is unique, so replay cannot book twice. */
export type TransactionKind =
  | 'BOOKKEEPING'
  | 'ORDER_CHARGE'
  | 'WITHDRAWAL_REFUND'
  | 'AFTERSALE_REFUND';
