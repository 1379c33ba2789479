import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { SupplierSide } from '../identity/side.graphql.ts';
import type { Currency } from '../kernel/currency.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { notFound } from '../kernel/refusals.ts';
import { toLevel } from '../partnerships/level.graphql.ts';
import { levelsOf } from '../partnerships/level.read.ts';
import { Partnership } from '../partnerships/partnership.graphql.ts';
import { apiError } from '../platform/errors.ts';
import { InvalidInput, NotFound, userErrors } from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { setFees } from './commands/set-fees.ts';
import { FeeRules, FeeSample, FeeSampleInput, FeesSetInput, LevelFees } from './fee.graphql.ts';
import { type FeeVersion, feesInForce, newestFees } from './fee.read.ts';
import { handlingFee, shippingCharge } from './fee.rules.ts';

const FeesSetError = userErrors('FeesSetError', [InvalidInput, NotFound]);

@ObjectType({ description: 'The outcome of feesSet.' })
export class FeesSetPayload {
  @Field(() => FeeRules, {
    nullable: true,
    description: 'The rules for the level now; null when refused.',
  })
  fees!: FeeRules | null;

  @Field(() => [FeesSetError], { description: 'Why it was refused; empty when done.' })
  userErrors!: readonly Refusal[];
}

@Resolver(() => FeeRules)
export class FeeResolver {
  @FieldResolver(() => FeeSample, { description: 'What these rules make of an order.' })
  sample(
    @Root() rules: FeeRules,
    @Arg('order', () => FeeSampleInput, { description: 'The order.' }) order: FeeSampleInput,
  ): FeeSample {
    if (order.units < 1 || order.units > 10_000 || order.grams < 0) {
      throw apiError('BAD_USER_INPUT', 'An order has 1 to 10,000 units and no negative weight.');
    }
    const { currency } = rules;
    const goods = Money.of(order.goods, currency);
    const handling = rules.handling
      ? handlingFee(rules.handling, order.units, currency).total
      : Money.zero(currency);
    const to = { country: order.country, province: order.province ?? null };
    const platformLogistics = order.platformLogistics ?? false;
    const shipping = rules.shipping
      ? shippingCharge(rules.shipping, { to, grams: order.grams, goods, platformLogistics })
      : Money.zero(currency);
    return {
      handling: handling.toJSON(),
      shipping: shipping?.toJSON() ?? null,
      total: shipping && goods.plus(handling).plus(shipping).toJSON(),
    };
  }

  @Mutation(() => FeesSetPayload, {
    description:
      'Puts fee rules in force from now on; charged orders keep theirs (FEE-03). Needs SUPPLIER_PRICES.',
  })
  async feesSet(
    @Arg('input', () => FeesSetInput, { description: 'The rules.' }) input: FeesSetInput,
    @Ctx() context: Context,
  ): Promise<FeesSetPayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_PRICES');
    const levelId = input.levelId ? parseId('level', input.levelId) : null;
    if (input.levelId && !levelId)
      return { fees: null, userErrors: [notFound('levelId', 'level')] };
    const { handling = null, shipping = null } = input;
    const fees = {
      levelId,
      handling: handling && { ...handling },
      shipping: shipping && {
        ...shipping,
        freeAbove: shipping.freeAbove ?? null,
        zones: shipping.zones.map((zone) => ({ ...zone })),
      },
    };
    const outcome = await perform(context.place, actor, (work) => setFees(work, fees));
    if (!outcome.ok) return { fees: null, userErrors: outcome.refusals };
    return { fees: await rulesFor(context, actor.tenantId, levelId), userErrors: [] };
  }
}

@Resolver(() => SupplierSide)
export class SupplierFees {
  @FieldResolver(() => [LevelFees], {
    description: 'The fees for everybody first, then for each level that has its own.',
  })
  async fees(@Root() side: SupplierSide, @Ctx() context: Context): Promise<LevelFees[]> {
    const { db } = context.database;
    const newest = await newestFees(db, side.id);
    const levels = newest.some((version) => version.levelId) ? await levelsOf(db, side.id) : [];
    return [null, ...levels].flatMap((level) => {
      const own = newest.filter((version) => version.levelId === (level?.id ?? null));
      const fees = rulesOf(
        own.find((version) => version.kind === 'HANDLING') ?? null,
        own.find((version) => version.kind === 'SHIPPING') ?? null,
      );
      return fees ? [{ level: level && toLevel(level), fees }] : [];
    });
  }

  @FieldResolver(() => FeeRules, {
    nullable: true,
    description: 'The fees that hold now for a level, or for everybody; null = none are set.',
  })
  feesInForce(
    @Root() side: SupplierSide,
    @Arg('levelId', () => ID, { nullable: true, description: 'The level; null = everybody.' })
    levelId: string | null,
    @Ctx() context: Context,
  ): Promise<FeeRules | null> {
    return rulesFor(context, side.id, levelId ? parseId('level', levelId) : null);
  }
}

@Resolver(() => Partnership)
export class PartnershipFees {
  @FieldResolver(() => FeeRules, {
    nullable: true,
    description:
      'The fees this distributor pays, readable before anything is pushed (FEE-04); null = none are set.',
  })
  async feeRules(
    @Root() partnership: Partnership,
    @Ctx() context: Context,
  ): Promise<FeeRules | null> {
    const { supplierId, levelId, state } = partnership;
    // Fees are for those who work together; the supplier itself always sees them.
    if (state !== 'PARTNERED' && context.actor?.tenantId !== supplierId) return null;
    return rulesFor(context, supplierId, levelId);
  }
}

async function rulesFor(
  context: Context,
  supplierId: Id<'tenant'>,
  levelId: Id<'level'> | null,
): Promise<FeeRules | null> {
  const { db } = context.database;
  const { handling, shipping } = await feesInForce(db, supplierId, levelId, context.clock.now());
  return rulesOf(handling, shipping);
}

function rulesOf(handling: FeeVersion | null, shipping: FeeVersion | null): FeeRules | null {
  const currency: Currency | undefined = handling?.currency ?? shipping?.currency;
  if (!currency) return null;
  const times = [handling, shipping].flatMap((version) => version?.validFrom.getTime() ?? []);
  return {
    currency,
    handling: handling?.handling ?? null,
    shipping: shipping?.shipping ?? null,
    validFrom: new Date(Math.max(...times)),
  };
}
