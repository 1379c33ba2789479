import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { isTimeZone } from '../identity/organisation.rules.ts';
import { parseId } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import { apiError } from '../platform/errors.ts';
import { MoneyObject, toMoney } from '../platform/money.graphql.ts';
import { type Connection, checkPage, PageArgs, toConnection } from '../platform/page.graphql.ts';
import { Account } from './account.graphql.ts';
import type { EntryKind } from './ledger.rules.ts';
import {
  EntryKindEnum,
  LedgerEntry,
  LedgerEntryConnection,
  toEntry,
} from './ledger-entry.graphql.ts';
import {
  orderFigures,
  type StatementFilter,
  statementPage,
  verifyEntries,
} from './statement.read.ts';
import { MOST_MONTHS, statementMonths } from './statement-months.read.ts';

@ArgsType()
export class StatementFilterArgs {
  @Field(() => [EntryKindEnum], { nullable: true, description: 'Only entries of these kinds.' })
  kinds?: EntryKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Only entries of this distribution order.' })
  orderId?: string | null;

  @Field(() => Date, { nullable: true, description: 'Only entries from this instant on.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Only entries before this instant.' })
  to?: Date | null;
}

@ObjectType({ description: 'An account recomputed from its entries, up to one of them.' })
export class StatementVerification {
  @Field(() => Boolean, { description: 'Whether everything below agrees.' })
  proved!: boolean;

  @Field(() => Int, { description: 'The last entry that was looked at.' })
  upToEntryNo!: number;

  @Field(() => Int, { description: 'How many entries were added up.' })
  entries!: number;

  @Field(() => MoneyObject, { description: 'Their sum.' })
  sum!: MoneyObject;

  @Field(() => MoneyObject, { description: 'The balance recorded on the last of them.' })
  recordedBalance!: MoneyObject;

  @Field(() => Int, { description: 'Numbers that are missing; 0 when none is.' })
  gaps!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The first entry whose balance is not the sum so far; null when all are.',
  })
  firstDifferenceEntryNo!: number | null;

  @Field(() => Int, { description: 'Transactions whose two legs do not cancel out; 0 when none.' })
  unbalancedTransactions!: number;
}

@ObjectType({ description: 'What one calendar month did to an account.' })
export class StatementMonth {
  @Field(() => String, { description: 'The month, YYYY-MM, in the time zone asked for.' })
  month!: string;

  @Field(() => Int, { description: 'How many entries of it were counted, 1 or more.' })
  entries!: number;

  @Field(() => MoneyObject, { description: 'What came in, added up; 0 or more.' })
  received!: MoneyObject;

  @Field(() => MoneyObject, { description: 'What went out, added up; 0 or less.' })
  charged!: MoneyObject;

  @Field(() => MoneyObject, { description: 'The balance before the first entry counted.' })
  opening!: MoneyObject;

  @Field(() => MoneyObject, { description: 'The balance after the last entry counted.' })
  closing!: MoneyObject;
}

@ObjectType({ description: 'What one order has cost on this account so far.' })
export class OrderSettlement {
  @Field(() => MoneyObject, { description: 'Goods charged, less what was refunded.' })
  goods!: MoneyObject;

  @Field(() => MoneyObject, { description: 'Distribution fee charged: handling and shipping.' })
  distributionFee!: MoneyObject;

  @Field(() => MoneyObject, { description: 'Distribution fee refunded.' })
  distributionFeeRefunded!: MoneyObject;

  @Field(() => MoneyObject, { description: 'Goods and fees, net of refunds.' })
  net!: MoneyObject;
}

@Resolver(() => Account)
export class AccountStatement {
  @FieldResolver(() => LedgerEntryConnection, {
    description: 'Transaction details: every entry since the account began, newest first.',
  })
  async entries(
    @Root() account: Account,
    @Args(() => PageArgs) request: PageArgs,
    @Args(() => StatementFilterArgs) args: StatementFilterArgs,
    @Ctx() context: Context,
  ): Promise<Connection<LedgerEntry>> {
    checkPage(request);
    const filter = filterOf(args);
    if (!filter) return toConnection({ rows: [], cursors: [], hasNextPage: false }, toEntry);
    const page = await statementPage(context.database.db, account, filter, request);
    return toConnection(page, toEntry);
  }

  @FieldResolver(() => [StatementMonth], {
    description: `The account by calendar months, newest first, at most ${MOST_MONTHS}; months without entries are left out.`,
  })
  async months(
    @Root() account: Account,
    @Arg('timeZone', () => String, { description: 'IANA time zone in which a month begins.' })
    timeZone: string,
    @Args(() => StatementFilterArgs) args: StatementFilterArgs,
    @Ctx() context: Context,
  ): Promise<StatementMonth[]> {
    if (!isTimeZone(timeZone)) throw apiError('BAD_USER_INPUT', 'timeZone is no IANA time zone.');
    const filter = filterOf(args);
    if (!filter) return [];
    const rows = await statementMonths(context.database.db, account, filter, timeZone);
    const money = (amount: string) => toMoney(amount, account.currency);
    return rows.map((row) => ({
      month: row.month,
      entries: row.entries,
      received: money(row.received),
      charged: money(row.charged),
      opening: money(row.opening),
      closing: money(row.closing),
    }));
  }

  @FieldResolver(() => StatementVerification, {
    description: 'Recomputes the account from its entries now (RECON-16).',
  })
  async verification(
    @Root() account: Account,
    @Arg('upToEntryNo', () => Int, {
      nullable: true,
      description: 'Stop at this entry, 0 or more; absent = the newest.',
    })
    upToEntryNo: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<StatementVerification> {
    const upTo = upToEntryNo ?? account.lastEntryNo;
    if (upTo < 0) throw apiError('BAD_USER_INPUT', 'upToEntryNo must be 0 or more.');
    const found = await verifyEntries(context.database.db, account, upTo);
    const sum = Money.of(found.sum, account.currency);
    const recorded = Money.of(found.recordedBalance, account.currency);
    const reached = found.lastEntryNo === Math.min(upTo, account.lastEntryNo);
    const closes = upTo < account.lastEntryNo || sum.toFixed() === account.balance.amount;
    return {
      proved:
        sum.compare(recorded) === 0 &&
        reached &&
        closes &&
        found.gaps === 0 &&
        found.firstDifference === null &&
        found.unbalancedTransactions === 0,
      upToEntryNo: found.lastEntryNo,
      entries: found.entries,
      sum: sum.toJSON(),
      recordedBalance: recorded.toJSON(),
      gaps: found.gaps,
      firstDifferenceEntryNo: found.firstDifference,
      unbalancedTransactions: found.unbalancedTransactions,
    };
  }

  @FieldResolver(() => OrderSettlement, {
    nullable: true,
    description: 'What one order has cost on this account; null when it was never charged here.',
  })
  async orderSettlement(
    @Root() account: Account,
    @Arg('orderId', () => ID, { description: 'Id of the distribution order.' }) orderId: string,
    @Ctx() context: Context,
  ): Promise<OrderSettlement | null> {
    const id = parseId('distributionOrder', orderId);
    const found = id && (await orderFigures(context.database.db, account, id));
    if (!found) return null;
    const { currency } = account;
    const net = Money.of(found.goods, currency)
      .plus(Money.of(found.feesCharged, currency))
      .minus(Money.of(found.feesRefunded, currency));
    return {
      goods: toMoney(found.goods, currency),
      distributionFee: toMoney(found.feesCharged, currency),
      distributionFeeRefunded: toMoney(found.feesRefunded, currency),
      net: net.toJSON(),
    };
  }
}

/** What to narrow a statement to; null when it names an order that cannot exist. */
function filterOf(args: StatementFilterArgs): StatementFilter | null {
  const orderId = args.orderId ? parseId('distributionOrder', args.orderId) : null;
  if (args.orderId && !orderId) return null;
  return { kinds: args.kinds, orderId, from: args.from, to: args.to };
}
