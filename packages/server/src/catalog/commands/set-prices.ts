import { and, eq, inArray, isNull } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Currency } from '../../kernel/currency.ts';
import type { Id } from '../../kernel/ids.ts';
import { Money } from '../../kernel/money.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, invalidInput, type NotFound, notFound } from '../../kernel/refusals.ts';
import { levels } from '../../partnerships/level.table.ts';
import { partnerships } from '../../partnerships/partnership.table.ts';
import { completeOnboardingStep } from '../../plans/commands/complete-onboarding-step.ts';
import { supplierProfiles } from '../../plans/plan.table.ts';
import type { Work } from '../../platform/work.ts';
import {
  distributionPrices,
  distributionProducts,
  priceChanges,
} from '../distribution-product.table.ts';
import { refusePrice } from '../price.rules.ts';
import { skus } from '../sku.table.ts';

/** One price: the base, or with a level or a distributor the one for it. */
export interface PriceChangeInput {
  readonly skuId: Id<'sku'>;
  readonly levelId?: Id<'level'> | null;
  readonly distributorId?: Id<'tenant'> | null;
  /** In the base currency; null removes a level's or distributor's price. */
  readonly price: string | null;
}

export type PriceResult = {
  readonly changed: boolean;
  readonly refusal: InvalidInput | NotFound | null;
};

export const MAX_PRICE_CHANGES = 1_000;

/**
 * Sets prices, each by itself: a refused one does not stop the others. Every change is kept with
 * old, new, who and when (PRICE-01…04); a price that stays the same is no change. The first base
 * price makes a SKU a distribution product, switched off.
 */
export async function setPrices(
  work: Work<Actor>,
  changes: readonly PriceChangeInput[],
): Promise<Outcome<{ results: PriceResult[] }, InvalidInput>> {
  const { tenantId: supplierId } = requirePermission(work.actor, 'SUPPLIER_PRICES');
  if (changes.length < 1 || changes.length > MAX_PRICE_CHANGES) {
    return refused(invalidInput('changes', `Send 1 to ${MAX_PRICE_CHANGES} prices at a time.`));
  }
  const [profile] = await work.tx
    .select()
    .from(supplierProfiles)
    .where(eq(supplierProfiles.supplierId, supplierId));
  const currency = profile?.baseCurrency;
  if (!currency) return refused(invalidInput([], 'Choose the base currency first.'));
  const facts = await loadFacts(work, supplierId, currency, changes);
  const written: (typeof priceChanges.$inferInsert)[] = [];
  const results: PriceResult[] = [];
  for (const [index, change] of changes.entries()) {
    const path = ['changes', String(index)];
    const refusal = refuseChange(change, facts, currency, profile.zeroPriceAllowed, path);
    const row = refusal ? null : await writePrice(work, supplierId, change, currency, facts);
    if (row) written.push(row);
    results.push({ changed: row !== null, refusal });
  }
  if (written.length > 0) {
    await work.tx.insert(priceChanges).values(written);
    const skuIds = [...new Set(written.map((change) => change.skuId))];
    work.emit({
      kind: 'prices.changed',
      tenants: [supplierId],
      objectId: supplierId,
      payload: { supplierId, skuIds, effectiveFrom: work.now.toISOString() },
    });
    const enabled = skuIds.some((id) => facts.products.get(id)?.enabled);
    if (enabled) await completeOnboardingStep(work, supplierId, 'PRICING');
  }
  return done({ results });
}

interface Facts {
  readonly skuIds: ReadonlySet<string>;
  readonly levelIds: ReadonlySet<string>;
  readonly distributorIds: ReadonlySet<string>;
  /** Products priced in the base currency; one priced in an earlier one counts as unpriced. */
  readonly products: Map<string, { basePrice: string; enabled: boolean }>;
  /** Present level and distributor prices by `keyOf`. */
  readonly prices: Map<string, string>;
}

const keyOf = (change: Pick<PriceChangeInput, 'skuId' | 'levelId' | 'distributorId'>) =>
  `${change.skuId}/${change.levelId ?? ''}/${change.distributorId ?? ''}`;

/** Everything the changes touch, in a handful of statements; the products stay locked. */
async function loadFacts(
  work: Work<Actor>,
  supplierId: Id<'tenant'>,
  currency: Currency,
  changes: readonly PriceChangeInput[],
): Promise<Facts> {
  const { tx } = work;
  const wanted = [...new Set(changes.map((change) => change.skuId))];
  const levelIds = changes.flatMap((change) => change.levelId ?? []);
  const distributorIds = changes.flatMap((change) => change.distributorId ?? []);
  const owned = await tx
    .select({ id: skus.id })
    .from(skus)
    .where(and(eq(skus.tenantId, supplierId), inArray(skus.id, wanted)))
    .orderBy(skus.id)
    .for('no key update');
  const products = await tx
    .select()
    .from(distributionProducts)
    .where(
      and(
        eq(distributionProducts.supplierId, supplierId),
        inArray(distributionProducts.skuId, wanted),
      ),
    )
    .orderBy(distributionProducts.skuId)
    .for('update');
  const prices = await tx
    .select()
    .from(distributionPrices)
    .where(
      and(eq(distributionPrices.supplierId, supplierId), inArray(distributionPrices.skuId, wanted)),
    );
  const knownLevels = levelIds.length
    ? await tx
        .select({ id: levels.id })
        .from(levels)
        .where(and(eq(levels.supplierId, supplierId), inArray(levels.id, levelIds)))
    : [];
  const partners = distributorIds.length
    ? await tx
        .select({ id: partnerships.distributorId })
        .from(partnerships)
        .where(
          and(
            eq(partnerships.supplierId, supplierId),
            inArray(partnerships.distributorId, distributorIds),
          ),
        )
    : [];
  return {
    skuIds: new Set(owned.map((row) => row.id)),
    levelIds: new Set(knownLevels.map((row) => row.id)),
    distributorIds: new Set(partners.map((row) => row.id)),
    products: new Map(
      products.filter((row) => row.currency === currency).map((row) => [row.skuId, row]),
    ),
    prices: new Map(prices.map((row) => [keyOf(row), row.price])),
  };
}

function refuseChange(
  change: PriceChangeInput,
  facts: Facts,
  currency: Currency,
  zeroAllowed: boolean,
  path: readonly string[],
): InvalidInput | NotFound | null {
  const { skuId, levelId, distributorId, price } = change;
  if (!facts.skuIds.has(skuId)) return notFound([...path, 'skuId'], 'SKU');
  if (levelId && distributorId) {
    return invalidInput(
      [...path, 'levelId'],
      'A price is for a level or for a distributor, not both.',
    );
  }
  if (levelId && !facts.levelIds.has(levelId)) return notFound([...path, 'levelId'], 'level');
  if (distributorId && !facts.distributorIds.has(distributorId)) {
    return notFound([...path, 'distributorId'], 'distributor');
  }
  const isBase = !levelId && !distributorId;
  if (price === null) {
    return isBase ? invalidInput([...path, 'price'], 'A base price cannot be removed.') : null;
  }
  if (!isBase && !facts.products.has(skuId)) {
    return invalidInput([...path, 'price'], 'Set a base price first.');
  }
  return refusePrice(price, currency, zeroAllowed, [...path, 'price']);
}

/** Writes one price and returns its line of history, or null when nothing changed. */
async function writePrice(
  work: Work<Actor>,
  supplierId: Id<'tenant'>,
  change: PriceChangeInput,
  currency: Currency,
  facts: Facts,
): Promise<typeof priceChanges.$inferInsert | null> {
  const { skuId, levelId = null, distributorId = null } = change;
  const newPrice = change.price === null ? null : Money.of(change.price, currency).toFixed();
  const product = facts.products.get(skuId);
  const isBase = levelId === null && distributorId === null;
  const stored = isBase ? product?.basePrice : facts.prices.get(keyOf(change));
  const oldPrice = stored === undefined ? null : Money.of(stored, currency).toFixed();
  if (oldPrice === newPrice) return null;
  if (isBase && newPrice !== null) {
    await work.tx
      .insert(distributionProducts)
      .values({
        supplierId,
        skuId,
        enabled: false,
        basePrice: newPrice,
        currency,
        updatedAt: work.now,
      })
      .onConflictDoUpdate({
        target: [distributionProducts.supplierId, distributionProducts.skuId],
        set: { basePrice: newPrice, currency, updatedAt: work.now },
      });
    facts.products.set(skuId, { enabled: product?.enabled ?? false, basePrice: newPrice });
  } else {
    await work.tx
      .delete(distributionPrices)
      .where(
        and(
          eq(distributionPrices.supplierId, supplierId),
          eq(distributionPrices.skuId, skuId),
          levelId ? eq(distributionPrices.levelId, levelId) : isNull(distributionPrices.levelId),
          distributorId
            ? eq(distributionPrices.distributorId, distributorId)
            : isNull(distributionPrices.distributorId),
        ),
      );
    if (newPrice !== null) {
      await work.tx.insert(distributionPrices).values({
        supplierId,
        id: work.newId('price'),
        skuId,
        levelId,
        distributorId,
        price: newPrice,
        currency,
      });
    }
    if (newPrice === null) facts.prices.delete(keyOf(change));
    else facts.prices.set(keyOf(change), newPrice);
  }
  return {
    supplierId,
    id: work.newId('priceChange'),
    skuId,
    levelId,
    distributorId,
    oldPrice,
    newPrice,
    currency,
    actorUserId: work.actor.userId,
    effectiveFrom: work.now,
    createdAt: work.now,
  };
}
