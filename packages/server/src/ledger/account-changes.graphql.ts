import { Arg, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { subscribeAs } from '../identity/subscribe-as.ts';
import type { Id } from '../kernel/ids.ts';
import type { BusEvent } from '../platform/bus.ts';
import { Account, toAccount } from './account.graphql.ts';
import { type AccountRow, accountById, accountOfPair } from './account.read.ts';
import { mayReadAccount } from './ledger.access.ts';

/** Facts after which an account may read differently; charges and refunds name the pair. */
const KINDS = [
  'account.entryAdded',
  'account.creditChanged',
  'order.pushed',
  'order.sentBack',
  'withdrawal.succeeded',
  'partnership.approved',
];

@ObjectType({ description: 'An account after it changed.' })
export class AccountChange {
  @Field(() => ID, { description: 'Id of the event; drop what was seen before.' })
  id!: Id<'event'>;

  @Field(() => String, { description: 'Its place in the stream, to resume behind.' })
  cursor!: string;

  @Field(() => Account, { description: 'The account as it is now.' })
  account!: Account;
}

@Resolver()
export class AccountSubscriptions {
  @Subscription(() => AccountChange, {
    description: "Accounts of the viewer's organisation, each time money or terms changed.",
    subscribe: ({ args, context }: { args: { after?: string | null }; context: Context }) =>
      subscribeAs<AccountChange>(context, {
        permissions: ['SUPPLIER_VIEW', 'DISTRIBUTOR_VIEW'],
        kinds: KINDS,
        after: args.after,
        read: async (event, actor) => {
          const row = await changed(context, event);
          if (!row || !mayReadAccount(actor, row)) return null;
          return { id: event.id, cursor: event.cursor, account: toAccount(row) };
        },
      }),
  })
  accountChanged(
    @Root() change: AccountChange,
    @Arg('after', () => String, { nullable: true, description: 'Resume behind this cursor.' })
    _after?: string | null,
  ): AccountChange {
    return change;
  }
}

async function changed(context: Context, { payload }: BusEvent): Promise<AccountRow | null> {
  const { accountId, supplierId, distributorId } = payload;
  if (typeof accountId === 'string') {
    return context.loaders.of(accountById).load(accountId as Id<'account'>);
  }
  if (typeof supplierId !== 'string' || typeof distributorId !== 'string') return null;
  return context.loaders.of(accountOfPair).load({
    supplierId: supplierId as Id<'tenant'>,
    distributorId: distributorId as Id<'tenant'>,
  });
}
