import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { requireActor } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { SupplierSide } from '../identity/side.graphql.ts';
import { Money } from '../kernel/money.ts';
import { MoneyObject } from '../platform/money.graphql.ts';
import {
  type Connection,
  checkPage,
  connectionOf,
  PageArgs,
  toConnection,
} from '../platform/page.graphql.ts';
import { DistributionOrder } from './distribution-order.graphql.ts';
import { orderById, type WithdrawalRow } from './distribution-order.read.ts';
import { SUPPLIER_SEES } from './order-filter.read.ts';
import { Withdrawal } from './order-line.graphql.ts';
import {
  attemptOfWithdrawal,
  type WithdrawalFilter,
  withdrawalsPage,
} from './withdrawal-list.read.ts';

export const WithdrawalTabEnum = { OPEN: 'OPEN', DECIDED: 'DECIDED' } as const;
registerEnumType(WithdrawalTabEnum, {
  name: 'WithdrawalTab',
  description: "The supplier's lists of withdrawals.",
  valuesConfig: {
    OPEN: { description: "Wait for the supplier's decision (FUL-03)." },
    DECIDED: { description: 'Refunded or refused; also what came back at once before work began.' },
  },
});

export const WithdrawalConnection = connectionOf(Withdrawal, 'Withdrawal');

@ArgsType()
export class WithdrawalListArgs extends PageArgs {
  @Field(() => WithdrawalTabEnum, { description: 'Which list.' })
  state!: WithdrawalFilter['state'];

  @Field(() => String, { nullable: true, description: 'Part of a package number.' })
  search?: string | null;
}

@Resolver(() => SupplierSide)
export class SupplierWithdrawals {
  @FieldResolver(() => WithdrawalConnection, {
    description: 'Withdrawals asked of this supplier, newest first (ORD-34).',
  })
  async withdrawals(
    @Root() side: SupplierSide,
    @Args(() => WithdrawalListArgs) args: WithdrawalListArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Withdrawal>> {
    const filter = { state: args.state, search: args.search?.slice(0, 200) ?? null };
    const page = await withdrawalsPage(context.database.db, side.id, filter, checkPage(args));
    return toConnection<WithdrawalRow, Withdrawal>(page, (row) => row);
  }
}

@Resolver(() => Withdrawal)
export class WithdrawalFields {
  @FieldResolver(() => String, { description: 'Number of the package asked back.' })
  async packageNo(@Root() row: WithdrawalRow, @Ctx() context: Context): Promise<string> {
    const order = await this.find(row, context);
    if (!order) throw new Error(`withdrawal ${row.id} has no order`);
    return order.packageNo;
  }

  @FieldResolver(() => DistributionOrder, {
    nullable: true,
    description: 'Its order; null for a supplier that the order is no longer pushed to (GEN-08).',
  })
  async order(
    @Root() row: WithdrawalRow,
    @Ctx() context: Context,
  ): Promise<DistributionOrder | null> {
    const order = await this.find(row, context);
    const own = row.supplierId === context.actor?.tenantId;
    return order && (!own || SUPPLIER_SEES.includes(order.state)) ? order : null;
  }

  @FieldResolver(() => MoneyObject, {
    nullable: true,
    description: 'What an approval gives back, or gave back; null once refused (ORD-35, ORD-36).',
  })
  async refund(@Root() row: WithdrawalRow, @Ctx() context: Context): Promise<MoneyObject | null> {
    if (row.state === 'FAILED') return null;
    const attempt = await context.loaders.of(attemptOfWithdrawal).load(row);
    if (!attempt) return null;
    const { goods, handling, shipping, currency } = attempt;
    const parts = [goods, handling, shipping].map((amount) => Money.of(amount, currency));
    return Money.sum(parts, currency).toJSON();
  }

  private find(row: WithdrawalRow, context: Context) {
    const { tenantId } = requireActor(context.actor);
    const side = row.supplierId === tenantId ? ('SUPPLIER' as const) : ('DISTRIBUTOR' as const);
    return context.loaders.of(orderById).load({ tenantId, side, orderId: row.orderId });
  }
}
