import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { notFound } from '../kernel/refusals.ts';
import { DecimalScalar } from '../platform/money.graphql.ts';
import { InvalidInput, userErrors } from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import {
  MAX_PRICE_CHANGES,
  type PriceChangeInput,
  type PriceResult,
  setPrices,
} from './commands/set-prices.ts';
import { ProductResult } from './product-mutations.graphql.ts';
import { Sku, toSku } from './sku.graphql.ts';
import { skuById } from './sku.read.ts';

@InputType({ description: 'The base price of a SKU.' })
export class ProductPriceSetInput {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => DecimalScalar, { description: 'In the base currency.' })
  price!: string;
}

@InputType({ description: "A SKU's price for one level." })
export class LevelPriceSetInput {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => ID, { description: 'The level.' })
  levelId!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'In the base currency; null removes it.',
  })
  price?: string | null;
}

@InputType({ description: "A SKU's price for one distributor." })
export class DistributorPriceSetInput {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => ID, { description: 'The distributor.' })
  distributorId!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'In the base currency; null removes it.',
  })
  price?: string | null;
}

@InputType({ description: 'One price: the base, or with a level or a distributor the one for it.' })
export class PriceInput {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => ID, { nullable: true, description: 'For this level.' })
  levelId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For this distributor.' })
  distributorId?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "In the base currency; null removes a level's or distributor's price.",
  })
  price?: string | null;
}

@InputType({ description: 'Many prices at once.' })
export class PricesSetInput {
  @Field(() => [PriceInput], {
    description: `The prices, 1…${MAX_PRICE_CHANGES}; each stands by itself.`,
  })
  changes!: PriceInput[];
}

const PricesSetError = userErrors('PricesSetError', [InvalidInput]);

@ObjectType({ description: 'The outcome of setting prices, one by one.' })
export class PricesSetPayload {
  @Field(() => [ProductResult], { description: 'One result for each price, in the order sent.' })
  results!: ProductResult[];

  @Field(() => [PricesSetError], { description: 'Why nothing was tried at all.' })
  userErrors!: readonly Refusal[];
}

const NEEDS = 'Kept in the history with who and when. Needs SUPPLIER_PRICES.';

@Resolver(() => Sku)
export class PriceMutations {
  @Mutation(() => PricesSetPayload, { description: `Sets a SKU's base price (PRICE-01). ${NEEDS}` })
  productPriceSet(
    @Arg('input', () => ProductPriceSetInput, { description: 'The price.' })
    input: ProductPriceSetInput,
    @Ctx() context: Context,
  ): Promise<PricesSetPayload> {
    return setAll(context, [input]);
  }

  @Mutation(() => PricesSetPayload, {
    description: `Sets a SKU's price for a level (PRICE-02). ${NEEDS}`,
  })
  levelPriceSet(
    @Arg('input', () => LevelPriceSetInput, { description: 'The price.' })
    input: LevelPriceSetInput,
    @Ctx() context: Context,
  ): Promise<PricesSetPayload> {
    return setAll(context, [input]);
  }

  @Mutation(() => PricesSetPayload, {
    description: `Sets a SKU's price for one distributor (PRICE-03). ${NEEDS}`,
  })
  distributorPriceSet(
    @Arg('input', () => DistributorPriceSetInput, { description: 'The price.' })
    input: DistributorPriceSetInput,
    @Ctx() context: Context,
  ): Promise<PricesSetPayload> {
    return setAll(context, [input]);
  }

  @Mutation(() => PricesSetPayload, {
    description: `Sets many prices; a refused one does not stop the others. ${NEEDS}`,
  })
  pricesSet(
    @Arg('input', () => PricesSetInput, { description: 'The prices.' }) input: PricesSetInput,
    @Ctx() context: Context,
  ): Promise<PricesSetPayload> {
    return setAll(context, input.changes);
  }
}

async function setAll(context: Context, inputs: readonly PriceInput[]): Promise<PricesSetPayload> {
  const actor = requirePermission(context.actor, 'SUPPLIER_PRICES');
  const asked = inputs.map((input, index) => read(input, index));
  const changes = asked.flatMap((item) => ('change' in item ? item.change : []));
  const isTried = changes.length > 0 || inputs.length === 0;
  let results: readonly PriceResult[] = [];
  if (isTried) {
    const outcome = await perform(context.place, actor, (work) => setPrices(work, changes));
    if (!outcome.ok) return { results: [], userErrors: outcome.refusals };
    results = outcome.value.results;
  }
  const pending = [...results];
  const answers = inputs.map(async (input, index): Promise<ProductResult> => {
    const item = asked[index];
    const result = item && 'change' in item ? pending.shift() : undefined;
    const refusal = item && 'refusal' in item ? item.refusal : (result?.refusal ?? null);
    const id = parseId('sku', input.skuId);
    const row = id && (await context.loaders.of(skuById).load({ tenantId: actor.tenantId, id }));
    return {
      skuId: input.skuId,
      sku: row ? toSku(row) : null,
      changed: result?.changed ?? false,
      userErrors: refusal ? [atIndex(refusal, index)] : [],
    };
  });
  return { results: await Promise.all(answers), userErrors: [] };
}

/** The refusal with the place of the price in what was sent, not in what was tried. */
const atIndex = (refusal: Refusal, index: number): Refusal => ({
  ...refusal,
  path: ['changes', String(index), ...refusal.path.slice(2)],
});

function read(
  input: PriceInput,
  index: number,
): { change: PriceChangeInput } | { refusal: Refusal } {
  const at = (field: string) => ['changes', String(index), field];
  const skuId = parseId('sku', input.skuId);
  const levelId = input.levelId ? parseId('level', input.levelId) : null;
  const distributorId = input.distributorId ? parseId('tenant', input.distributorId) : null;
  if (!skuId) return { refusal: notFound(at('skuId'), 'SKU') };
  if (input.levelId && !levelId) return { refusal: notFound(at('levelId'), 'level') };
  if (input.distributorId && !distributorId) {
    return { refusal: notFound(at('distributorId'), 'distributor') };
  }
  return { change: { skuId, levelId, distributorId, price: input.price ?? null } };
}
