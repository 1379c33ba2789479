import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { tenantById } from '../identity/organisation.read.ts';
import { DistributorSide, SupplierSide } from '../identity/side.graphql.ts';
import { Money } from '../kernel/money.ts';
import { Account, toAccount } from '../ledger/account.graphql.ts';
import { MoneyObject } from '../platform/money.graphql.ts';
import { lowBalances, receivablesOf } from './account-standing.read.ts';
import { byWeight, reckon, totalsByWeight } from './money-totals.rules.ts';
import { ratesInto } from './rates-into.read.ts';
import { TOP_PARTNERS } from './report-period.rules.ts';

@ObjectType({ description: 'What distributors owe the supplier now (RECON-13).' })
export class Receivables {
  @Field(() => [MoneyObject], {
    description: 'All of it, one sum per currency, the largest first.',
  })
  totals!: MoneyObject[];

  @Field(() => [Account], { description: 'The accounts that owe most, at most 8.' })
  accounts!: Account[];

  @Field(() => Int, { description: 'Accounts below what their credit allows (CRED-04).' })
  overLimit!: number;
}

@ObjectType({ description: 'An account that lasts 7 days at most, as its distributor spends now.' })
export class LowBalance {
  @Field(() => Account, { description: 'The account.' })
  account!: Account;

  @Field(() => MoneyObject, { description: 'Spent a day with this supplier, over 14 days.' })
  perDay!: MoneyObject;

  @Field(() => Int, {
    description: 'Spendable ÷ spent a day: whole days, 0…7; 0 = it ends within the day.',
  })
  daysLeft!: number;
}

@Resolver(() => SupplierSide)
export class SupplierReceivables {
  @FieldResolver(() => Receivables, { description: 'What distributors owe, by account.' })
  async receivables(@Root() side: SupplierSide, @Ctx() context: Context): Promise<Receivables> {
    const { db } = context.database;
    const [{ totals, accounts, overLimit }, organisation] = await Promise.all([
      receivablesOf(db, side.id),
      context.loaders.of(tenantById).load(side.id),
    ]);
    const home = organisation!.sellingCurrency;
    const currencies = totals.map(({ currency }) => currency);
    const rates = await ratesInto(db, side.id, home, currencies);
    const owed = accounts.map((account) => ({
      account,
      weight: reckon(Money.of(account.balance, account.currency).negated(), rates),
    }));
    owed.sort((a, b) => byWeight(a.weight, b.weight));
    return {
      totals: totalsByWeight(totals, rates).map((money) => money.toJSON()),
      accounts: owed.slice(0, TOP_PARTNERS).map(({ account }) => toAccount(account)),
      overLimit,
    };
  }
}

@Resolver(() => DistributorSide)
export class DistributorLowBalances {
  @FieldResolver(() => [LowBalance], {
    description: 'Accounts that run low as the distributor spends now, at most 8.',
  })
  async lowBalances(
    @Root() side: DistributorSide,
    @Ctx() { database, clock }: Context,
  ): Promise<LowBalance[]> {
    const low = await lowBalances(database.db, side.id, clock.now());
    return low.map(({ account, perDay, daysLeft }) => ({
      account: toAccount(account),
      perDay: perDay.toJSON(),
      daysLeft,
    }));
  }
}
