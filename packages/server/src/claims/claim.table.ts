import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { distributionProducts } from '../catalog/distribution-product.table.ts';
import { skus } from '../catalog/sku.table.ts';
import { partnerships } from '../partnerships/partnership.table.ts';
import { amount, currency, id, instant, rate } from '../platform/columns.ts';
import type { ClaimState, ExpiryReason } from './claim.rules.ts';

/** A distributor's hold on a supplier's SKU, tied to its own local SKU. One row per pair of both. */
export const claims = pgTable(
  'claims',
  {
    supplierId: id('tenant').notNull(),
    id: id('claim').notNull(),
    partnershipId: id('partnership').notNull(),
    distributorId: id('tenant').notNull(),
    /** The supplier's SKU. */
    skuId: id('sku').notNull(),
    /** The distributor's SKU, created or adopted at the claim (CLAIM-13, 14). */
    localSkuId: id('sku').notNull(),
    state: text().$type<ClaimState>().notNull(),
    reason: text().$type<ExpiryReason>(),
    /** Distribution price at the claim, as it was, and the rate that made it the initial cost. */
    priceAtClaim: amount().notNull(),
    priceCurrency: currency().notNull(),
    initialCost: amount().notNull(),
    costCurrency: currency().notNull(),
    costRate: rate().notNull(),
    costRateSource: text().notNull(),
    claimedAt: instant().notNull(),
    stateAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    uniqueIndex('one_claim_per_product').on(t.supplierId, t.distributorId, t.skuId),
    uniqueIndex('one_active_claim_per_local_sku')
      .on(t.distributorId, t.localSkuId)
      .where(sql`${t.state} = 'ACTIVE'`),
    index('claims_of_distributor').on(t.distributorId, t.state, t.skuId),
    index('claims_of_product').on(t.supplierId, t.skuId, t.state),
    foreignKey({
      columns: [t.supplierId, t.partnershipId],
      foreignColumns: [partnerships.supplierId, partnerships.id],
    }),
    foreignKey({
      columns: [t.supplierId, t.skuId],
      foreignColumns: [distributionProducts.supplierId, distributionProducts.skuId],
    }),
    foreignKey({
      columns: [t.distributorId, t.localSkuId],
      foreignColumns: [skus.tenantId, skus.id],
    }),
    check(
      'inactive_has_reason',
      sql`(${t.state} in ('EXPIRED', 'STOPPED')) = (${t.reason} is not null)`,
    ),
  ],
);

/** When a claim was active, as intervals: stock movements show inside them. */
export const claimIntervals = pgTable(
  'claim_intervals',
  {
    supplierId: id('tenant').notNull(),
    claimId: id('claim').notNull(),
    activeFrom: instant().notNull(),
    activeTo: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.claimId, t.activeFrom] }),
    uniqueIndex('one_open_interval').on(t.supplierId, t.claimId).where(sql`${t.activeTo} is null`),
    foreignKey({
      columns: [t.supplierId, t.claimId],
      foreignColumns: [claims.supplierId, claims.id],
    }),
  ],
);

/** Changes of the price this distributor pays, as it saw them; the last 30 are shown (CLAIM-04). */
export const claimPriceChanges = pgTable(
  'claim_price_changes',
  {
    supplierId: id('tenant').notNull(),
    id: id('claimPriceChange').notNull(),
    claimId: id('claim').notNull(),
    distributorId: id('tenant').notNull(),
    oldPrice: amount().notNull(),
    newPrice: amount().notNull(),
    currency: currency().notNull(),
    effectiveFrom: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.supplierId, t.id] }),
    index('price_changes_of_claim').on(t.supplierId, t.claimId, t.effectiveFrom),
    index('price_changes_of_distributor').on(t.distributorId, t.effectiveFrom),
    foreignKey({
      columns: [t.supplierId, t.claimId],
      foreignColumns: [claims.supplierId, claims.id],
    }),
  ],
);
