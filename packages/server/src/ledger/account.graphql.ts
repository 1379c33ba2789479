import { Field, Int, ObjectType } from 'type-graphql';
import type { Currency } from '../kernel/currency.ts';
import type { Id } from '../kernel/ids.ts';
import { CurrencyEnum, MoneyObject, toMoney } from '../platform/money.graphql.ts';
import { NodeInterface } from '../platform/node.graphql.ts';
import { connectionOf } from '../platform/page.graphql.ts';
import type { AccountRow } from './account.read.ts';
import { creditFigures } from './posting.rules.ts';

@ObjectType({
  implements: NodeInterface,
  description:
    'The money account of a supplier and a distributor. Both read the same row and the same entries.',
})
export class Account extends NodeInterface {
  declare id: Id<'account'>;
  supplierId!: Id<'tenant'>;
  distributorId!: Id<'tenant'>;

  @Field(() => CurrencyEnum, { description: 'The settlement currency; every figure is in it.' })
  currency!: Currency;

  @Field(() => MoneyObject, { description: 'Sum of all entries; negative while credit is used.' })
  balance!: MoneyObject;

  @Field(() => Boolean, { description: 'Whether the supplier grants credit.' })
  creditEnabled!: boolean;

  @Field(() => MoneyObject, { description: 'How far below 0 the balance may go with credit.' })
  creditLimit!: MoneyObject;

  @Field(() => Int, {
    nullable: true,
    description: 'Days until a charge on credit is due; null = no due date.',
  })
  creditDays!: number | null;

  @Field(() => MoneyObject, { description: 'Credit amount: what the balance lies below 0.' })
  creditUsed!: MoneyObject;

  @Field(() => MoneyObject, { description: 'Limit less used, never below 0; 0 without credit.' })
  creditRemaining!: MoneyObject;

  @Field(() => MoneyObject, {
    description: 'What the balance lies below the limit, after the limit was lowered; else 0.',
  })
  overLimit!: MoneyObject;

  @Field(() => MoneyObject, {
    description: 'Balance, plus the limit where credit is on. A push must not exceed it.',
  })
  spendable!: MoneyObject;

  @Field(() => Int, { description: 'Number of the newest entry; 0 on an empty account.' })
  lastEntryNo!: number;

  @Field(() => Date, { description: 'When the account was opened.' })
  openedAt!: Date;
}

export const AccountConnection = connectionOf(Account, 'Account');

export function toAccount(row: AccountRow): Account {
  const figures = creditFigures(row);
  return Object.assign(new Account(), {
    id: row.id,
    supplierId: row.supplierId,
    distributorId: row.distributorId,
    currency: row.currency,
    balance: toMoney(row.balance, row.currency),
    creditEnabled: row.creditEnabled,
    creditLimit: toMoney(row.creditLimit, row.currency),
    creditDays: row.creditDays,
    creditUsed: figures.used.toJSON(),
    creditRemaining: figures.remaining.toJSON(),
    overLimit: figures.overLimit.toJSON(),
    spendable: figures.spendable.toJSON(),
    lastEntryNo: row.lastEntryNo,
    openedAt: row.openedAt,
  });
}
