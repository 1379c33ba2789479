import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { tenantById } from '../identity/organisation.read.ts';
import { DistributorSide, SupplierSide } from '../identity/side.graphql.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import { Partner } from '../partnerships/partner.graphql.ts';
import { Partnership } from '../partnerships/partnership.graphql.ts';
import { describedEnum } from '../platform/described-enum.graphql.ts';
import {
  type Connection,
  checkPage,
  SortedPageArgs,
  toConnection,
} from '../platform/page.graphql.ts';
import { Account, AccountConnection, toAccount } from './account.graphql.ts';
import { accountById, accountOfPair } from './account.read.ts';
import { accountsPage } from './account-list.read.ts';
import {
  ACCOUNT_SORTS,
  ACCOUNT_STANDINGS,
  type AccountSort,
  type AccountStanding,
} from './account-list.rules.ts';
import { mayBook, mayForceDeduction, mayReadAccount, maySetCredit } from './ledger.access.ts';

const AccountSortEnum = describedEnum(
  'AccountSort',
  'What a list of accounts can be ordered by.',
  ACCOUNT_SORTS,
);
const AccountStandingEnum = describedEnum(
  'AccountStanding',
  'How an account can stand.',
  ACCOUNT_STANDINGS,
);

@ArgsType()
export class AccountsArgs extends SortedPageArgs {
  @Field(() => AccountSortEnum, { nullable: true, description: 'Absent = NAME.' })
  sort?: AccountSort | null;

  @Field(() => [AccountStandingEnum], {
    nullable: true,
    description: 'Only those that stand in one of these ways.',
  })
  standings?: AccountStanding[] | null;

  @Field(() => String, { nullable: true, description: "Part of the other side's name." })
  search?: string | null;
}

const ACCOUNT_ID = 'Id of the account.';

@Resolver(() => Account)
export class AccountFields {
  @FieldResolver(() => Partner, { description: 'Who supplies.' })
  supplier(@Root() account: Account, @Ctx() context: Context): Promise<Partner> {
    return partner(context, account.supplierId);
  }

  @FieldResolver(() => Partner, { description: 'Who distributes.' })
  distributor(@Root() account: Account, @Ctx() context: Context): Promise<Partner> {
    return partner(context, account.distributorId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may book by hand.' })
  viewerCanBook(@Root() account: Account, @Ctx() { actor }: Context): boolean {
    return mayBook(actor, account);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may book a deduction beyond what is spendable.',
  })
  viewerCanForceDeduction(@Root() account: Account, @Ctx() { actor }: Context): boolean {
    return mayForceDeduction(actor, account);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the credit terms.' })
  viewerCanSetCredit(@Root() account: Account, @Ctx() { actor }: Context): boolean {
    return maySetCredit(actor, account);
  }
}

@Resolver(() => Partnership)
export class PartnershipAccount {
  @FieldResolver(() => Account, {
    nullable: true,
    description: 'The money account of the two; null before the first approval.',
  })
  async account(
    @Root() partnership: Partnership,
    @Ctx() { actor, loaders }: Context,
  ): Promise<Account | null> {
    if (!mayReadAccount(actor, partnership)) return null;
    const row = await loaders.of(accountOfPair).load(partnership);
    return row && toAccount(row);
  }
}

@Resolver(() => SupplierSide)
export class SupplierAccounts {
  @FieldResolver(() => AccountConnection, {
    description: 'Accounts with distributors, in the order asked for.',
  })
  async accounts(
    @Root() side: SupplierSide,
    @Args(() => AccountsArgs) args: AccountsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Account>> {
    checkPage(args);
    const db = context.database.db;
    return toConnection(await accountsPage(db, 'SUPPLIER', side.id, args, args), toAccount);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'One account by id.' })
  account(
    @Root() side: SupplierSide,
    @Arg('id', () => ID, { description: ACCOUNT_ID }) id: string,
    @Ctx() context: Context,
  ): Promise<Account | null> {
    return readable(context, id, (account) => account.supplierId === side.id);
  }
}

@Resolver(() => DistributorSide)
export class DistributorAccounts {
  @FieldResolver(() => AccountConnection, {
    description:
      'Supplier Balance Overview: accounts with suppliers, in the order asked for. Always current.',
  })
  async accounts(
    @Root() side: DistributorSide,
    @Args(() => AccountsArgs) args: AccountsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Account>> {
    checkPage(args);
    const db = context.database.db;
    return toConnection(await accountsPage(db, 'DISTRIBUTOR', side.id, args, args), toAccount);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'One account by id.' })
  account(
    @Root() side: DistributorSide,
    @Arg('id', () => ID, { description: ACCOUNT_ID }) id: string,
    @Ctx() context: Context,
  ): Promise<Account | null> {
    return readable(context, id, (account) => account.distributorId === side.id);
  }
}

async function readable(
  context: Context,
  id: string,
  onThisSide: (account: Account) => boolean,
): Promise<Account | null> {
  const accountId = parseId('account', id);
  const row = accountId && (await context.loaders.of(accountById).load(accountId));
  if (!row || !mayReadAccount(context.actor, row)) return null;
  const account = toAccount(row);
  return onThisSide(account) ? account : null;
}

async function partner(context: Context, id: Id<'tenant'>): Promise<Partner> {
  const row = await context.loaders.of(tenantById).load(id);
  if (!row) throw new Error(`no organisation ${id}`);
  return Object.assign(new Partner(), {
    id: row.id,
    name: row.name,
    contactName: row.contactName,
    contactPhone: row.contactPhone,
    country: row.country,
  });
}
