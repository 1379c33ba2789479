import { and, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { distributionPrices, distributionProducts } from '../catalog/distribution-product.table.ts';
import { resolvePrice } from '../catalog/price.rules.ts';
import { isVisible } from '../catalog/visibility.rules.ts';
import type { Id } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import { levels } from '../partnerships/level.table.ts';
import { partnerships } from '../partnerships/partnership.table.ts';
import type { Executor, Tx } from '../platform/db.ts';
import type { ClaimState, ProductStanding } from './claim.rules.ts';
import { claimPriceChanges, claims } from './claim.table.ts';

/** A claim with what its supplier's side makes of it now. */
export interface ClaimStanding {
  readonly id: Id<'claim'>;
  readonly partnershipId: Id<'partnership'>;
  readonly distributorId: Id<'tenant'>;
  readonly skuId: Id<'sku'>;
  readonly localSkuId: Id<'sku'>;
  readonly state: ClaimState;
  readonly standing: ProductStanding;
  /** What the distributor pays now (CLAIM-03). */
  readonly price: Money;
  /** The price it was last told: at the claim or by the last change. */
  readonly toldPrice: Money;
}

/** The prices that name a distributor's level and the distributor itself. */
export const levelPrices = alias(distributionPrices, 'level_prices');
export const ownPrices = alias(distributionPrices, 'own_prices');

/** Locks the claims first: what is read after it has seen every change that came before. */
export async function lockClaims(tx: Tx, supplierId: Id<'tenant'>, which: SQL): Promise<void> {
  await tx
    .select({ id: claims.id })
    .from(claims)
    .where(and(eq(claims.supplierId, supplierId), which))
    .orderBy(claims.id)
    .for('no key update');
}

/** The claims of a supplier that `which` names, in one statement whatever their number. */
export async function claimStandings(
  db: Executor,
  supplierId: Id<'tenant'>,
  which: SQL,
): Promise<ClaimStanding[]> {
  const told = sql<string | null>`(
    select p.new_price from ${claimPriceChanges} p
    where p.supplier_id = ${claims.supplierId} and p.claim_id = ${claims.id}
    order by p.effective_from desc, p.id desc limit 1)`;
  const rows = await db
    .select({
      claim: claims,
      product: distributionProducts,
      partnershipState: partnerships.state,
      levelId: partnerships.levelId,
      percentOfBase: levels.percentOfBase,
      levelPrice: levelPrices.price,
      ownPrice: ownPrices.price,
      told,
    })
    .from(claims)
    .innerJoin(
      partnerships,
      and(
        eq(partnerships.supplierId, claims.supplierId),
        eq(partnerships.id, claims.partnershipId),
      ),
    )
    .innerJoin(
      distributionProducts,
      and(
        eq(distributionProducts.supplierId, claims.supplierId),
        eq(distributionProducts.skuId, claims.skuId),
      ),
    )
    .leftJoin(
      levels,
      and(eq(levels.supplierId, partnerships.supplierId), eq(levels.id, partnerships.levelId)),
    )
    .leftJoin(
      levelPrices,
      and(
        eq(levelPrices.supplierId, claims.supplierId),
        eq(levelPrices.skuId, claims.skuId),
        eq(levelPrices.levelId, partnerships.levelId),
      ),
    )
    .leftJoin(
      ownPrices,
      and(
        eq(ownPrices.supplierId, claims.supplierId),
        eq(ownPrices.skuId, claims.skuId),
        eq(ownPrices.distributorId, claims.distributorId),
      ),
    )
    .where(and(eq(claims.supplierId, supplierId), which))
    .orderBy(claims.id);
  return rows.map(({ claim, product, levelId, ...row }) => ({
    id: claim.id,
    partnershipId: claim.partnershipId,
    distributorId: claim.distributorId,
    skuId: claim.skuId,
    localSkuId: claim.localSkuId,
    state: claim.state,
    standing: {
      partnered: row.partnershipState === 'PARTNERED',
      enabled: product.enabled,
      visible: isVisible(
        {
          mode: product.visibility,
          levelIds: product.visibleLevelIds,
          distributorIds: product.visibleDistributorIds,
        },
        { levelId, distributorId: claim.distributorId },
      ),
    },
    price: resolvePrice({
      base: product.basePrice,
      percentOfBase: row.percentOfBase,
      levelPrice: row.levelPrice,
      distributorPrice: row.ownPrice,
      currency: product.currency,
    }),
    toldPrice: Money.of(row.told ?? claim.priceAtClaim, claim.priceCurrency),
  }));
}
