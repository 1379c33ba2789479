import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type AlreadyTaken,
  alreadyTaken,
  type InvalidInput,
  invalidInput,
  type NotFound,
  notFound,
} from '../../kernel/refusals.ts';
import { completeOnboardingStep } from '../../plans/commands/complete-onboarding-step.ts';
import { files } from '../../platform/file.table.ts';
import type { Work } from '../../platform/work.ts';
import { requireSkuEditor } from '../sku.access.ts';
import { refuseSkuFields, type SkuFields, tidySku } from '../sku.rules.ts';
import { skuComponents, skus } from '../sku.table.ts';

export interface CreateSkuInput extends SkuFields {
  readonly imageId?: Id<'file'> | null;
  /** What a combination SKU consists of; empty = a plain SKU. */
  readonly components?: readonly { readonly skuId: Id<'sku'>; readonly quantity: number }[];
}

/** Creates a merchant SKU, plain or a combination; the code is unique within the organisation. */
export async function createSku(
  work: Work<Actor>,
  raw: CreateSkuInput,
): Promise<Outcome<{ skuId: Id<'sku'> }, InvalidInput | NotFound | AlreadyTaken>> {
  requireSkuEditor(work.actor);
  const { tenantId } = work.actor;
  const input = tidySku(raw);
  const refusals = refuseSkuFields(input, true);
  if (refusals.length > 0) return refused(...refusals);
  if (input.imageId && !(await isOwnImage(work, input.imageId))) {
    return refused(notFound('imageId', 'image'));
  }
  const components = input.components ?? [];
  const refusal = await refuseComponents(work, components);
  if (refusal) return refused(refusal);
  const skuId = work.newId('sku');
  const [row] = await work.tx
    .insert(skus)
    .values({
      tenantId,
      id: skuId,
      code: input.code ?? '',
      name: input.name ?? '',
      category: input.category,
      barcode: input.barcode,
      imageId: input.imageId,
      weightGrams: input.weightGrams ?? 0,
      isCombination: components.length > 0,
      createdAt: work.now,
      updatedAt: work.now,
    })
    .onConflictDoNothing()
    .returning({ id: skus.id });
  if (!row) return refused(alreadyTaken('code', `Another SKU has the code ${input.code}.`));
  if (components.length > 0) {
    await work.tx.insert(skuComponents).values(
      components.map((part) => ({
        tenantId,
        combinationId: skuId,
        componentId: part.skuId,
        quantity: part.quantity,
      })),
    );
  } else {
    await completeOnboardingStep(work, tenantId, 'PRODUCTS');
  }
  return done({ skuId });
}

/** An image this organisation uploaded. */
export async function isOwnImage(work: Work<Actor>, imageId: Id<'file'>): Promise<boolean> {
  const [file] = await work.tx
    .select({ id: files.id })
    .from(files)
    .where(
      and(
        eq(files.tenantId, work.actor.tenantId),
        eq(files.id, imageId),
        eq(files.purpose, 'IMAGE'),
      ),
    );
  return file !== undefined;
}

async function refuseComponents(
  work: Work<Actor>,
  components: NonNullable<CreateSkuInput['components']>,
): Promise<InvalidInput | NotFound | null> {
  const ids = components.map((part) => part.skuId);
  if (ids.length === 0) return null;
  if (ids.length > 50 || new Set(ids).size < ids.length) {
    return invalidInput('components', 'Name up to 50 parts, each once.');
  }
  const wrong = components.findIndex(
    ({ quantity }) => !(Number.isInteger(quantity) && quantity > 0 && quantity <= 10_000),
  );
  if (wrong >= 0) {
    return invalidInput(['components', String(wrong), 'quantity'], 'A quantity from 1 to 10,000.');
  }
  const found = await work.tx
    .select({ id: skus.id, isCombination: skus.isCombination })
    .from(skus)
    .where(and(eq(skus.tenantId, work.actor.tenantId), inArray(skus.id, ids)));
  for (const [index, id] of ids.entries()) {
    const part = found.find((sku) => sku.id === id);
    const path = ['components', String(index), 'skuId'];
    if (!part) return notFound(path, 'SKU');
    if (part.isCombination) return invalidInput(path, 'A part cannot be a combination itself.');
  }
  return null;
}
