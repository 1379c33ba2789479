import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Actor, requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import { notFound } from '../kernel/refusals.ts';
import {
  InvalidInput,
  NotFound,
  UserErrorInterface,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform, type Work } from '../platform/work.ts';
import { disableProducts } from './commands/disable-products.ts';
import { enableProducts } from './commands/enable-products.ts';
import { setVisibility } from './commands/set-visibility.ts';
import { VisibilityModeEnum } from './product.graphql.ts';
import { IneligibleReasonEnum, Sku, toSku } from './sku.graphql.ts';
import { skuById } from './sku.read.ts';
import type * as rules from './sku.rules.ts';
import { MAX_SKUS_PER_ACT } from './sku-list.rules.ts';
import type { VisibilityMode } from './visibility.rules.ts';

@ObjectType({
  implements: UserErrorInterface,
  description: 'The SKU cannot be offered for distribution.',
})
export class ProductNotEligible extends UserErrorInterface implements rules.ProductNotEligible {
  kind = 'ProductNotEligible' as const;

  @Field(() => IneligibleReasonEnum, { description: 'Why not.' })
  reason!: rules.IneligibleReason;
}

export const ProductRefusal = userErrors('ProductRefusal', [
  InvalidInput,
  NotFound,
  ProductNotEligible,
]);
const ProductsError = userErrors('ProductsError', [InvalidInput, NotFound]);

@ObjectType({ description: 'What became of one SKU.' })
export class ProductResult {
  @Field(() => ID, { description: 'The SKU asked for.' })
  skuId!: string;

  @Field(() => Sku, {
    nullable: true,
    description: 'The SKU as it is now; null when there is none.',
  })
  sku!: Sku | null;

  @Field(() => Boolean, { description: 'Whether anything changed.' })
  changed!: boolean;

  @Field(() => [ProductRefusal], { description: 'Why it was refused; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The outcome of an act on many products, one by one.' })
export class ProductsPayload {
  @Field(() => [ProductResult], { description: 'One result for each SKU, in the order asked.' })
  results!: ProductResult[];

  @Field(() => [ProductsError], { description: 'Why nothing was tried at all.' })
  userErrors!: readonly Refusal[];
}

@InputType({ description: 'Which products to act on.' })
export class ProductsInput {
  @Field(() => [ID], { description: `The SKUs, 1…${MAX_SKUS_PER_ACT}, each once.` })
  skuIds!: string[];
}

@InputType({ description: 'To whom products show.' })
export class ProductVisibilitySetInput extends ProductsInput {
  @Field(() => VisibilityModeEnum, { description: 'The rule.' })
  mode!: VisibilityMode;

  @Field(() => [ID], { nullable: true, description: 'The levels; for mode LEVELS.' })
  levelIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The distributors; for the modes that name them.',
  })
  distributorIds?: string[] | null;
}

interface ItemResult {
  readonly changed: boolean;
  readonly refusal: Refusal | null;
}
type Act = (
  work: Work<Actor>,
  skuIds: readonly Id<'sku'>[],
) => Promise<Outcome<{ results: ItemResult[] }>>;

@Resolver(() => Sku)
export class ProductMutations {
  @Mutation(() => ProductsPayload, {
    description: 'Offers SKUs for distribution (SUP-03). Needs SUPPLIER_CATALOG.',
  })
  productsEnable(
    @Arg('input', () => ProductsInput, { description: 'The products.' }) input: ProductsInput,
    @Ctx() context: Context,
  ): Promise<ProductsPayload> {
    return actOn(context, input.skuIds, enableProducts);
  }

  @Mutation(() => ProductsPayload, {
    description:
      'Takes SKUs out of distribution; claims on them expire (SUP-04). Needs SUPPLIER_CATALOG.',
  })
  productsDisable(
    @Arg('input', () => ProductsInput, { description: 'The products.' }) input: ProductsInput,
    @Ctx() context: Context,
  ): Promise<ProductsPayload> {
    return actOn(context, input.skuIds, disableProducts);
  }

  @Mutation(() => ProductsPayload, {
    description: 'Sets to whom products show (VIS-01). Needs SUPPLIER_CATALOG.',
  })
  async productVisibilitySet(
    @Arg('input', () => ProductVisibilitySetInput, { description: 'Products and rule.' })
    input: ProductVisibilitySetInput,
    @Ctx() context: Context,
  ): Promise<ProductsPayload> {
    requirePermission(context.actor, 'SUPPLIER_CATALOG');
    const levelIds = (input.levelIds ?? []).map((id) => parseId('level', id));
    const distributorIds = (input.distributorIds ?? []).map((id) => parseId('tenant', id));
    if (levelIds.includes(null))
      return { results: [], userErrors: [notFound('levelIds', 'level')] };
    if (distributorIds.includes(null)) {
      return { results: [], userErrors: [notFound('distributorIds', 'distributor')] };
    }
    const visibility = {
      mode: input.mode,
      levelIds: levelIds.filter((id) => id !== null),
      distributorIds: distributorIds.filter((id) => id !== null),
    };
    return actOn(context, input.skuIds, (work, skuIds) => setVisibility(work, skuIds, visibility));
  }
}

/** Runs a bulk act over the ids that are SKU ids at all, and answers in the order asked. */
async function actOn(
  context: Context,
  asked: readonly string[],
  act: Act,
): Promise<ProductsPayload> {
  const actor = requirePermission(context.actor, 'SUPPLIER_CATALOG');
  const parsed = asked.map((id) => parseId('sku', id));
  const skuIds = parsed.filter((id) => id !== null);
  const outcome: Outcome<{ results: ItemResult[] }> =
    skuIds.length === 0 && asked.length > 0
      ? { ok: true, value: { results: [] } }
      : await perform(context.place, actor, (work) => act(work, skuIds));
  if (!outcome.ok) return { results: [], userErrors: outcome.refusals };
  const done = new Map(skuIds.map((id, index) => [id as string, outcome.value.results[index]]));
  const keys = skuIds.map((id) => ({ tenantId: actor.tenantId, id }));
  const rows = await context.loaders.of(skuById).loadMany(keys);
  const skus = new Map(
    rows.flatMap((row) => (row && !(row instanceof Error) ? [[row.id as string, toSku(row)]] : [])),
  );
  const results = asked.map((skuId, index) => {
    const result = done.get(skuId);
    const refusal = result ? result.refusal : notFound(['skuIds', String(index)], 'SKU');
    return {
      skuId,
      sku: skus.get(skuId) ?? null,
      changed: result?.changed ?? false,
      userErrors: refusal ? [refusal] : [],
    };
  });
  return { results, userErrors: [] };
}
