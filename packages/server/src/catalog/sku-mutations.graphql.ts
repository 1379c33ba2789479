import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import { notFound } from '../kernel/refusals.ts';
import {
  AlreadyTaken,
  InvalidInput,
  NotFound,
  StateConflict,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { createSku } from './commands/create-sku.ts';
import { updateSku } from './commands/update-sku.ts';
import { requireSkuEditor } from './sku.access.ts';
import { Sku, toSku } from './sku.graphql.ts';
import { skuById } from './sku.read.ts';

@InputType({ description: 'A part of a combination SKU.' })
export class SkuComponentInput {
  @Field(() => ID, { description: 'The part: a SKU of this organisation that is no combination.' })
  skuId!: string;

  @Field(() => Int, { description: 'How many of it one combination holds, 1…10,000.' })
  quantity!: number;
}

@InputType({ description: 'A new merchant SKU.' })
export class SkuCreateInput {
  @Field(() => String, {
    description: 'Its code: 1…100 characters, unique without regard to case.',
  })
  code!: string;

  @Field(() => String, { description: 'Its name: 1…255 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its category, at most 100 characters.' })
  category?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'EAN, UPC or another code, at most 64 characters.',
  })
  barcode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Grams of one unit; 0 when left out.' })
  weightGrams?: number | null;

  @Field(() => ID, { nullable: true, description: 'A picture uploaded with purpose IMAGE.' })
  imageId?: string | null;

  @Field(() => [SkuComponentInput], {
    nullable: true,
    description: 'Makes it a combination of these, at most 50; it can then not be distributed.',
  })
  components?: SkuComponentInput[] | null;
}

@InputType({ description: 'Changes of a merchant SKU; what is left out stays.' })
export class SkuUpdateInput {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => Int, { description: 'The version that was read; a newer one refuses the change.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Its code: 1…100 characters.' })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name: 1…255 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Its category; "" or null for none.' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'Its barcode; "" or null for none.' })
  barcode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Grams of one unit.' })
  weightGrams?: number | null;

  @Field(() => ID, { nullable: true, description: 'Another picture; null takes the picture away.' })
  imageId?: string | null;
}

const SkuCreateError = userErrors('SkuCreateError', [InvalidInput, NotFound, AlreadyTaken]);
const SkuUpdateError = userErrors('SkuUpdateError', [
  InvalidInput,
  NotFound,
  AlreadyTaken,
  StateConflict,
]);

@ObjectType({ description: 'The outcome of skuCreate.' })
export class SkuCreatePayload {
  @Field(() => Sku, { nullable: true, description: 'The SKU; null when refused.' })
  sku!: Sku | null;

  @Field(() => [SkuCreateError], { description: 'Why it was refused; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The outcome of skuUpdate.' })
export class SkuUpdatePayload {
  @Field(() => Sku, { nullable: true, description: 'The SKU; null when refused.' })
  sku!: Sku | null;

  @Field(() => [SkuUpdateError], { description: 'Why it was refused; empty when done.' })
  userErrors!: readonly Refusal[];
}

@Resolver(() => Sku)
export class SkuMutations {
  @Mutation(() => SkuCreatePayload, {
    description: 'Creates a merchant SKU. Needs SUPPLIER_CATALOG or DISTRIBUTOR_PRODUCTS.',
  })
  async skuCreate(
    @Arg('input', () => SkuCreateInput, { description: 'The SKU.' }) input: SkuCreateInput,
    @Ctx() context: Context,
  ): Promise<SkuCreatePayload> {
    const actor = requireSkuEditor(context.actor);
    const imageId = input.imageId ? parseId('file', input.imageId) : null;
    if (input.imageId && !imageId) return refuse(notFound('imageId', 'image'));
    const components: { skuId: Id<'sku'>; quantity: number }[] = [];
    for (const [index, { skuId, quantity }] of (input.components ?? []).entries()) {
      const id = parseId('sku', skuId);
      if (!id) return refuse(notFound(['components', String(index), 'skuId'], 'SKU'));
      components.push({ skuId: id, quantity });
    }
    const sku = { ...input, imageId, components };
    return answer(context, await perform(context.place, actor, (work) => createSku(work, sku)));
  }

  @Mutation(() => SkuUpdatePayload, {
    description: 'Changes a merchant SKU. Needs SUPPLIER_CATALOG or DISTRIBUTOR_PRODUCTS.',
  })
  async skuUpdate(
    @Arg('input', () => SkuUpdateInput, { description: 'The changes.' }) input: SkuUpdateInput,
    @Ctx() context: Context,
  ): Promise<SkuUpdatePayload> {
    const actor = requireSkuEditor(context.actor);
    const skuId = parseId('sku', input.skuId);
    if (!skuId) return refuse(notFound('skuId', 'SKU'));
    const imageId = input.imageId ? parseId('file', input.imageId) : input.imageId;
    if (input.imageId && !imageId) return refuse(notFound('imageId', 'image'));
    const change = { ...input, skuId, imageId: imageId as Id<'file'> | null | undefined };
    return answer(context, await perform(context.place, actor, (work) => updateSku(work, change)));
  }
}

const refuse = (refusal: Refusal) => ({ sku: null, userErrors: [refusal] });

async function answer(context: Context, outcome: Outcome<{ skuId: Id<'sku'> }>) {
  if (!outcome.ok) return { sku: null, userErrors: outcome.refusals };
  const tenantId = context.actor?.tenantId as Id<'tenant'>;
  const row = await context.loaders.of(skuById).load({ tenantId, id: outcome.value.skuId });
  return { sku: row && toSku(row), userErrors: [] };
}
