import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { tenantById } from '../identity/organisation.read.ts';
import { DistributorSide } from '../identity/side.graphql.ts';
import { type Id, idFromUuid, parseId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { Partner } from '../partnerships/partner.graphql.ts';
import { MAX_CHOSEN } from '../platform/chosen-job.ts';
import { MoneyObject } from '../platform/money.graphql.ts';
import { checkPage } from '../platform/page.graphql.ts';
import { MAX_PAGE_SIZE } from '../platform/page.ts';
import { type PushPreviewOfSupplier, previewPush } from './commands/preview-push.ts';
import { PushChargeObject } from './distribution-order.graphql.ts';
import { toPartner } from './order-partner.ts';
import { OrderPushError } from './push-error.graphql.ts';
import type { PushCharge, PushDecision } from './push-order.rules.ts';

@ObjectType({ description: 'What pushing one order would do.' })
export class PushPreviewOrder {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => String, { description: 'Its package number.' })
  packageNo!: string;

  @Field(() => PushChargeObject, {
    nullable: true,
    description: 'The exact charge; null where it cannot be told.',
  })
  charge!: PushChargeObject | null;

  @Field(() => [OrderPushError], { description: 'Every check that would fail.' })
  userErrors!: Refusal[];
}

@ObjectType({ description: 'What a push would do to the account at one supplier.' })
export class PushPreview {
  supplierId!: Id<'tenant'>;

  decisions!: readonly PushDecision[];

  @Field(() => Int, { description: 'Orders that would pass.' })
  passing!: number;

  @Field(() => Int, { description: 'Orders that would be refused.' })
  refused!: number;

  @Field(() => PushChargeObject, {
    nullable: true,
    description: 'Of the orders that would pass; null when none would.',
  })
  charge!: PushChargeObject | null;

  @Field(() => MoneyObject, { nullable: true, description: 'Balance now.' })
  balanceBefore!: MoneyObject | null;

  @Field(() => MoneyObject, {
    nullable: true,
    description: 'Balance after the orders that would pass.',
  })
  balanceAfter!: MoneyObject | null;

  @Field(() => MoneyObject, {
    nullable: true,
    description: 'The credit limit in force; zero without credit.',
  })
  creditLimit!: MoneyObject | null;

  @Field(() => MoneyObject, {
    nullable: true,
    description: 'What must be added for money to suffice for all of them.',
  })
  topUpNeeded!: MoneyObject | null;
}

@Resolver(() => DistributorSide)
export class PushPreviewResolver {
  @FieldResolver(() => [PushPreview], {
    description:
      'The what-if push: the same checks and the exact charge by supplier, without side effects (ORD-25).',
  })
  async pushPreview(
    @Arg('orderIds', () => [ID], {
      description: `The orders, 1…${MAX_CHOSEN}; unknown ones are left out.`,
    })
    orderIds: string[],
    @Ctx() context: Context,
  ): Promise<PushPreview[]> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_VIEW');
    const known = orderIds
      .slice(0, MAX_CHOSEN)
      .flatMap((id) => parseId('distributionOrder', id) ?? []);
    const preview = await previewPush(context, actor, known);
    return preview.suppliers.map(toPreview);
  }
}

@Resolver(() => PushPreview)
export class PushPreviewFields {
  @FieldResolver(() => Partner, { description: 'The supplier.' })
  async supplier(@Root() preview: PushPreview, @Ctx() context: Context): Promise<Partner> {
    const row = await context.loaders.of(tenantById).load(preview.supplierId);
    return toPartner(row!);
  }

  @FieldResolver(() => [PushPreviewOrder], { description: 'Every order asked for.' })
  orders(@Root() { decisions }: PushPreview): PushPreviewOrder[] {
    return decisions.map(toPreviewOrder);
  }

  @FieldResolver(() => [PushPreviewOrder], {
    description: 'The first of the orders that would be refused.',
  })
  refusals(
    @Root() { decisions }: PushPreview,
    @Arg('first', () => Int, { description: `How many, 1…${MAX_PAGE_SIZE}.` }) first: number,
  ): PushPreviewOrder[] {
    checkPage({ first });
    return decisions
      .filter(({ ok }) => !ok)
      .slice(0, first)
      .map(toPreviewOrder);
  }
}

function toPreview(one: PushPreviewOfSupplier): PushPreview {
  const passing = one.decisions.flatMap((decision) => (decision.ok ? decision.charge : []));
  const money = (amount: Money | null) => amount?.toJSON() ?? null;
  return {
    supplierId: one.supplierId,
    decisions: one.decisions,
    passing: passing.length,
    refused: one.decisions.length - passing.length,
    charge: sumOf(passing),
    balanceBefore: money(one.balanceBefore),
    balanceAfter: money(one.balanceAfter),
    creditLimit: money(one.creditLimit),
    topUpNeeded: money(one.topUpNeeded),
  };
}

function toPreviewOrder(decision: PushDecision): PushPreviewOrder {
  return {
    orderId: idFromUuid('distributionOrder', decision.order.id),
    packageNo: decision.order.packageNo,
    charge: decision.charge && sumOf([decision.charge]),
    userErrors: decision.ok ? [] : [...decision.refusals],
  };
}

function sumOf(charges: readonly PushCharge[]): PushChargeObject | null {
  const [first, ...rest] = charges;
  if (!first) return null;
  const add = (part: 'goods' | 'handling' | 'shipping' | 'total') =>
    rest.reduce((sum, charge) => sum.plus(charge[part]), first[part]).toJSON();
  return {
    goods: add('goods'),
    handling: add('handling'),
    shipping: add('shipping'),
    total: add('total'),
  };
}
