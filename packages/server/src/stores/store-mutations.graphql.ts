import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { may, requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { DistributorSide } from '../identity/side.graphql.ts';
import type { Currency } from '../kernel/currency.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import { notFound } from '../kernel/refusals.ts';
import { CurrencyEnum } from '../platform/money.graphql.ts';
import {
  AlreadyTaken,
  InvalidInput,
  NotFound,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { createStore } from './commands/create-store.ts';
import { updateStore } from './commands/update-store.ts';
import type { Platform } from './platform.rules.ts';
import { maySeeStore } from './store.access.ts';
import { PlatformEnum, Store, toStore } from './store.graphql.ts';
import { MAX_STORES, storeById, storesOf } from './store.read.ts';

@InputType({ description: 'A new store.' })
export class StoreCreateInput {
  @Field(() => PlatformEnum, { description: 'The marketplace it is on; stays for good.' })
  platform!: Platform;

  @Field(() => String, {
    description: 'What to call it: 1…60 characters, unique on its marketplace.',
  })
  nickname!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code of the site it sells on, e.g. MY.' })
  country!: string;

  @Field(() => CurrencyEnum, { description: 'What its orders are paid in.' })
  currency!: Currency;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'A TikTok Shop global store; stays for good. Needs DISTRIBUTOR_GLOBAL_STORES (PERM-07).',
  })
  isGlobal?: boolean | null;
}

@InputType({ description: 'Changes of a store; what is left out stays.' })
export class StoreUpdateInput {
  @Field(() => ID, { description: 'The store.' })
  storeId!: string;

  @Field(() => String, { nullable: true, description: 'What to call it: 1…60 characters.' })
  nickname?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code of its site.' })
  country?: string | null;

  @Field(() => CurrencyEnum, { nullable: true, description: 'What its orders are paid in.' })
  currency?: Currency | null;
}

const StoreCreateError = userErrors('StoreCreateError', [InvalidInput, AlreadyTaken]);
const StoreUpdateError = userErrors('StoreUpdateError', [InvalidInput, NotFound, AlreadyTaken]);

@ObjectType({ description: 'The outcome of storeCreate.' })
export class StoreCreatePayload {
  @Field(() => Store, { nullable: true, description: 'The store; null when refused.' })
  store!: Store | null;

  @Field(() => [StoreCreateError], { description: 'Why it was refused; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The outcome of storeUpdate.' })
export class StoreUpdatePayload {
  @Field(() => Store, { nullable: true, description: 'The store; null when refused.' })
  store!: Store | null;

  @Field(() => [StoreUpdateError], { description: 'Why it was refused; empty when done.' })
  userErrors!: readonly Refusal[];
}

@Resolver(() => Store)
export class StoreMutations {
  @Mutation(() => StoreCreatePayload, { description: 'Adds a store. Needs DISTRIBUTOR_PRODUCTS.' })
  async storeCreate(
    @Arg('input', () => StoreCreateInput, { description: 'The store.' }) input: StoreCreateInput,
    @Ctx() context: Context,
  ): Promise<StoreCreatePayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PRODUCTS');
    const store = { ...input, isGlobal: input.isGlobal ?? false };
    return answer(context, await perform(context.place, actor, (work) => createStore(work, store)));
  }

  @Mutation(() => StoreUpdatePayload, {
    description: 'Changes a store. Needs DISTRIBUTOR_PRODUCTS.',
  })
  async storeUpdate(
    @Arg('input', () => StoreUpdateInput, { description: 'The changes.' }) input: StoreUpdateInput,
    @Ctx() context: Context,
  ): Promise<StoreUpdatePayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PRODUCTS');
    const storeId = parseId('store', input.storeId);
    if (!storeId) return { store: null, userErrors: [notFound('storeId', 'store')] };
    const change = {
      storeId,
      nickname: input.nickname ?? undefined,
      country: input.country ?? undefined,
      currency: input.currency ?? undefined,
    };
    return answer(
      context,
      await perform(context.place, actor, (work) => updateStore(work, change)),
    );
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change this store.' })
  viewerCanEdit(@Root() store: Store, @Ctx() context: Context): boolean {
    return store.tenantId === context.actor?.tenantId && may(context.actor, 'DISTRIBUTOR_PRODUCTS');
  }
}

@Resolver(() => DistributorSide)
export class DistributorStores {
  @FieldResolver(() => [Store], { description: `The stores by name; at most ${MAX_STORES}.` })
  async stores(@Root() side: DistributorSide, @Ctx() context: Context): Promise<Store[]> {
    const rows = await storesOf(context.database.db, side.id);
    return rows.filter((row) => maySeeStore(context.actor, row)).map(toStore);
  }
}

async function answer(context: Context, outcome: Outcome<{ storeId: Id<'store'> }>) {
  if (!outcome.ok) return { store: null, userErrors: outcome.refusals };
  const tenantId = context.actor?.tenantId as Id<'tenant'>;
  const store = await context.loaders.of(storeById).load({ tenantId, id: outcome.value.storeId });
  return { store: store && toStore(store), userErrors: [] };
}
