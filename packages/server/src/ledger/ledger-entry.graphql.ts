import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Id } from '../kernel/ids.ts';
import { MoneyObject, toMoney } from '../platform/money.graphql.ts';
import { NodeInterface } from '../platform/node.graphql.ts';
import { connectionOf } from '../platform/page.graphql.ts';
import { ALL_ENTRY_KINDS, type EntryKind, type TransactionKind } from './ledger.rules.ts';
import type { StatementRow } from './statement.read.ts';

const ENTRY_WORDS: Record<EntryKind, string> = {
  ADD_BALANCE: 'Money the supplier received.',
  DEDUCT_BALANCE: 'Money the supplier gave back or took off.',
  OPENING_BALANCE: 'What the distributor had when the account began.',
  OPENING_CREDIT: 'What the distributor owed when the account began.',
  CREDIT_REPAYMENT: 'Money received against used credit.',
  COMPENSATION: 'Granted by the supplier.',
  CORRECTION: 'Reverses one entry booked by hand.',
  ORDER_GOODS: 'Goods of a pushed order.',
  ORDER_HANDLING_FEE: 'Stock-out handling fee of a pushed order; part of the distribution fee.',
  ORDER_SHIPPING_FEE: 'Logistics processing fee of a pushed order; part of the distribution fee.',
  WITHDRAWAL_REFUND_GOODS: 'Goods of a withdrawn order, given back.',
  WITHDRAWAL_REFUND_HANDLING: 'Handling fee of a withdrawn order, given back.',
  WITHDRAWAL_REFUND_SHIPPING: 'Shipping fee of a withdrawn order, given back.',
  AFTERSALE_REFUND_GOODS: 'Goods refunded after a return.',
  AFTERSALE_REFUND_FEE: 'Fees refunded after a return.',
};

export const EntryKindEnum = Object.fromEntries(ALL_ENTRY_KINDS.map((kind) => [kind, kind])) as {
  [K in EntryKind]: K;
};
registerEnumType(EntryKindEnum, {
  name: 'LedgerEntryKind',
  description: 'What an entry stands for.',
  valuesConfig: Object.fromEntries(
    Object.entries(ENTRY_WORDS).map(([kind, description]) => [kind, { description }]),
  ),
});

export const TransactionKindEnum: { [K in TransactionKind]: K } = {
  BOOKKEEPING: 'BOOKKEEPING',
  ORDER_CHARGE: 'ORDER_CHARGE',
  WITHDRAWAL_REFUND: 'WITHDRAWAL_REFUND',
  AFTERSALE_REFUND: 'AFTERSALE_REFUND',
};
registerEnumType(TransactionKindEnum, {
  name: 'LedgerTransactionKind',
  description: 'What a group of entries stands for.',
  valuesConfig: {
    BOOKKEEPING: { description: 'Booked by hand by the supplier.' },
    ORDER_CHARGE: { description: 'The charge of a pushed order: goods, handling, shipping.' },
    WITHDRAWAL_REFUND: { description: 'The refund of a withdrawn or sent back order.' },
    AFTERSALE_REFUND: { description: 'A refund after a return.' },
  },
});

@ObjectType({
  implements: NodeInterface,
  description: 'Entries booked together: one order charge, one refund, one booking by hand.',
})
export class LedgerTransaction extends NodeInterface {
  declare id: Id<'transaction'>;
  supplierId!: Id<'tenant'>;
  orderId!: Id<'distributionOrder'> | null;
  attachmentId!: Id<'file'> | null;
  actorUserId!: Id<'user'>;
  /** The id of what it stands for; of a correction, the entry it reverses. */
  reference!: string;

  @Field(() => TransactionKindEnum, { description: 'What it stands for.' })
  kind!: TransactionKind;

  @Field(() => String, { nullable: true, description: 'What the supplier noted.' })
  note!: string | null;

  @Field(() => Date, { description: 'When it was booked.' })
  occurredAt!: Date;
}

@ObjectType({
  implements: NodeInterface,
  description: 'One line of a statement. Entries are only ever added, never changed.',
})
export class LedgerEntry extends NodeInterface {
  declare id: Id<'entry'>;

  @Field(() => Int, { description: 'Its number on the account: 1, 2, 3 … without gaps.' })
  no!: number;

  @Field(() => EntryKindEnum, { description: 'What it stands for.' })
  kind!: EntryKind;

  @Field(() => MoneyObject, {
    description: 'As the distributor reads it: a charge is negative. In the settlement currency.',
  })
  amount!: MoneyObject;

  @Field(() => MoneyObject, { description: "The account's balance after it." })
  balanceAfter!: MoneyObject;

  @Field(() => Date, { description: 'When it was booked.' })
  occurredAt!: Date;

  @Field(() => LedgerTransaction, { description: 'The group it was booked with.' })
  transaction!: LedgerTransaction;
}

export const LedgerEntryConnection = connectionOf(LedgerEntry, 'LedgerEntry');

export function toTransaction(row: StatementRow['transaction']): LedgerTransaction {
  return Object.assign(new LedgerTransaction(), row);
}

export function toEntry({ entry, transaction }: StatementRow): LedgerEntry {
  return Object.assign(new LedgerEntry(), {
    id: entry.id,
    no: entry.entryNo ?? 0,
    kind: entry.kind,
    amount: toMoney(entry.amount, entry.currency),
    balanceAfter: toMoney(entry.balanceAfter ?? '0', entry.currency),
    occurredAt: entry.occurredAt,
    transaction: toTransaction(transaction),
  });
}
