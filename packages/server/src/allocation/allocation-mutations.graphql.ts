import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Actor, requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { parseId } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import {
  AlreadyTaken,
  InvalidInput,
  NotFound,
  StateConflict,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform, type Work } from '../platform/work.ts';
import { AllocationRule, DefaultWarehouse, toAllocationRule } from './allocation.graphql.ts';
import { allocationRulesOf, defaultWarehousesOf } from './allocation.read.ts';
import { deleteAllocationRule } from './commands/delete-allocation-rule.ts';
import { orderAllocationRules } from './commands/order-allocation-rules.ts';
import { dropDefaultWarehouse, setDefaultWarehouse } from './commands/set-default-warehouse.ts';
import { changeAllocationRule, createAllocationRule } from './commands/write-allocation-rule.ts';

@InputType({ description: 'Postcodes of as many digits as its ends have, both included.' })
class PostcodeRangeInput {
  @Field(() => String, { description: 'The first, 3…10 digits.' })
  from!: string;

  @Field(() => String, { description: 'The last, as many digits.' })
  to!: string;
}

@InputType({ description: 'A rule to add. An empty list of conditions asks nothing.' })
class AllocationRuleCreateInput {
  @Field(() => String, { description: 'Its name, 1…80 characters, unique in the organisation.' })
  name!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether it is asked at all.' })
  enabled!: boolean;

  @Field(() => ID, { description: 'The supplier warehouse it sends goods of its supplier to.' })
  supplierWarehouseId!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Stores, at most 200.' })
  storeIds!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Countries by their two-letter codes.' })
  countries!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Provinces, at most 200.' })
  provinces!: string[];

  @Field(() => [PostcodeRangeInput], { defaultValue: [], description: 'Ranges, at most 200.' })
  postcodes!: PostcodeRangeInput[];

  @Field(() => [ID], { defaultValue: [], description: 'Merchant SKUs, at most 200.' })
  skuIds!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Categories, at most 200.' })
  categories!: string[];
}

@InputType({ description: 'A rule as it should read from now on.' })
class AllocationRuleUpdateInput extends AllocationRuleCreateInput {
  @Field(() => ID, { description: 'The rule.' })
  ruleId!: string;
}

@InputType({ description: 'A rule to take away.' })
class AllocationRuleDeleteInput {
  @Field(() => ID, { description: 'The rule.' })
  ruleId!: string;
}

@InputType({ description: 'The rules in their new priority.' })
class AllocationRulesOrderInput {
  @Field(() => [ID], { description: 'Every rule once, the first to be asked first.' })
  ruleIds!: string[];
}

@InputType({ description: 'The warehouse for goods of its supplier that no rule matches.' })
class DefaultWarehouseSetInput {
  @Field(() => ID, { description: 'The supplier warehouse.' })
  supplierWarehouseId!: string;
}

@InputType({ description: 'A supplier that shall have no default warehouse.' })
class DefaultWarehouseDropInput {
  @Field(() => ID, { description: 'The supplier.' })
  supplierId!: string;
}

const CreateError = userErrors('AllocationRuleCreateError', [InvalidInput, AlreadyTaken, NotFound]);
const UpdateError = userErrors('AllocationRuleUpdateError', [InvalidInput, AlreadyTaken, NotFound]);
const DeleteError = userErrors('AllocationRuleDeleteError', [NotFound]);
const OrderError = userErrors('AllocationRulesOrderError', [StateConflict]);
const DefaultSetError = userErrors('DefaultWarehouseSetError', [NotFound]);
const DefaultDropError = userErrors('DefaultWarehouseDropError', [NotFound]);

@ObjectType({ description: 'All rules afterwards, or why not.' })
class RulesPayload {
  @Field(() => [AllocationRule], {
    nullable: true,
    description: 'All rules in their priority; null when refused.',
  })
  rules!: AllocationRule[] | null;
}

@ObjectType({ description: 'All rules with the new one, or why not.' })
class AllocationRuleCreatePayload extends RulesPayload {
  @Field(() => [CreateError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'All rules with the changed one, or why not.' })
class AllocationRuleUpdatePayload extends RulesPayload {
  @Field(() => [UpdateError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'All rules without the one taken away, or why not.' })
class AllocationRuleDeletePayload extends RulesPayload {
  @Field(() => [DeleteError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'All rules in their new priority, or why not.' })
class AllocationRulesOrderPayload extends RulesPayload {
  @Field(() => [OrderError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'All default warehouses afterwards, or why not.' })
class DefaultsPayload {
  @Field(() => [DefaultWarehouse], {
    nullable: true,
    description: 'One for each supplier that has one; null when refused.',
  })
  defaultWarehouses!: DefaultWarehouse[] | null;
}

@ObjectType({ description: 'All default warehouses with the new one, or why not.' })
class DefaultWarehouseSetPayload extends DefaultsPayload {
  @Field(() => [DefaultSetError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'All default warehouses that are left, or why not.' })
class DefaultWarehouseDropPayload extends DefaultsPayload {
  @Field(() => [DefaultDropError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

/** Every act here is the distributor's and needs DISTRIBUTOR_PARTNERSHIPS. */
@Resolver()
export class AllocationMutations {
  @Mutation(() => AllocationRuleCreatePayload, {
    description: 'Adds a rule behind the others; it counts from the next order packed (WHSE-07).',
  })
  allocationRuleCreate(
    @Arg('input', () => AllocationRuleCreateInput, { description: 'The rule.' })
    input: AllocationRuleCreateInput,
    @Ctx() context: Context,
  ): Promise<AllocationRuleCreatePayload> {
    return actOnRules(context, (work) => createAllocationRule(work, readRule(input)));
  }

  @Mutation(() => AllocationRuleUpdatePayload, {
    description: 'Writes a rule anew, conditions and all; its place stays.',
  })
  allocationRuleUpdate(
    @Arg('input', () => AllocationRuleUpdateInput, { description: 'The rule as it should be.' })
    input: AllocationRuleUpdateInput,
    @Ctx() context: Context,
  ): Promise<AllocationRuleUpdatePayload> {
    const ruleId = parseId('allocationRule', input.ruleId);
    return actOnRules(context, (work) =>
      changeAllocationRule(work, { ...readRule(input), ruleId }),
    );
  }

  @Mutation(() => AllocationRuleDeletePayload, {
    description: 'Takes a rule away; orders it decided keep its name (WHSE-09).',
  })
  allocationRuleDelete(
    @Arg('input', () => AllocationRuleDeleteInput, { description: 'Which one.' })
    input: AllocationRuleDeleteInput,
    @Ctx() context: Context,
  ): Promise<AllocationRuleDeletePayload> {
    const ruleId = parseId('allocationRule', input.ruleId);
    return actOnRules(context, (work) => deleteAllocationRule(work, ruleId));
  }

  @Mutation(() => AllocationRulesOrderPayload, {
    description: 'Gives the rules their priority: the first that matches counts (WHSE-08).',
  })
  allocationRulesOrder(
    @Arg('input', () => AllocationRulesOrderInput, { description: 'The new order.' })
    input: AllocationRulesOrderInput,
    @Ctx() context: Context,
  ): Promise<AllocationRulesOrderPayload> {
    const ruleIds = input.ruleIds.map((id) => parseId('allocationRule', id));
    return actOnRules(context, (work) => orderAllocationRules(work, ruleIds));
  }

  @Mutation(() => DefaultWarehouseSetPayload, {
    description: 'Names the warehouse for goods of its supplier that no rule matches (WHSE-08).',
  })
  defaultWarehouseSet(
    @Arg('input', () => DefaultWarehouseSetInput, { description: 'Which one.' })
    input: DefaultWarehouseSetInput,
    @Ctx() context: Context,
  ): Promise<DefaultWarehouseSetPayload> {
    const warehouseId = parseId('supplierWarehouse', input.supplierWarehouseId);
    return actOnDefaults(context, (work) => setDefaultWarehouse(work, warehouseId));
  }

  @Mutation(() => DefaultWarehouseDropPayload, {
    description: 'Leaves the choice to the stock again where no rule matches.',
  })
  defaultWarehouseDrop(
    @Arg('input', () => DefaultWarehouseDropInput, { description: 'Whose.' })
    input: DefaultWarehouseDropInput,
    @Ctx() context: Context,
  ): Promise<DefaultWarehouseDropPayload> {
    const supplierId = parseId('tenant', input.supplierId);
    return actOnDefaults(context, (work) => dropDefaultWarehouse(work, supplierId));
  }
}

function readRule(input: AllocationRuleCreateInput) {
  return {
    ...input,
    supplierWarehouseId: parseId('supplierWarehouse', input.supplierWarehouseId),
    storeIds: input.storeIds.map((id) => parseId('store', id)),
    skuIds: input.skuIds.map((id) => parseId('sku', id)),
  };
}

type Body = (work: Work<Actor>) => Promise<Outcome<unknown>>;

async function actOnRules(context: Context, body: Body) {
  const actor = requirePermission(context.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  const outcome = await perform(context.place, actor, body);
  if (!outcome.ok) return { rules: null, userErrors: outcome.refusals };
  const rows = await allocationRulesOf(context.database.db, actor.tenantId);
  return { rules: rows.map(toAllocationRule), userErrors: [] };
}

async function actOnDefaults(context: Context, body: Body) {
  const actor = requirePermission(context.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  const outcome = await perform(context.place, actor, body);
  if (!outcome.ok) return { defaultWarehouses: null, userErrors: outcome.refusals };
  const rows = await defaultWarehousesOf(context.database.db, actor.tenantId);
  return { defaultWarehouses: rows, userErrors: [] };
}
