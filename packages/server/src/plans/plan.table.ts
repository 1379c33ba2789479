import { sql } from 'drizzle-orm';
import { boolean, check, pgTable, text } from 'drizzle-orm/pg-core';
import { tenants } from '../identity/tenant.table.ts';
import { currency, id, instant } from '../platform/columns.ts';
import type { OnboardingStep, PlanTier, StockShortPolicy } from './plan.rules.ts';

/** An organisation's plan, its switches and the roles it has taken up (GEN-01, PERM-01…03). */
export const plans = pgTable('plans', {
  tenantId: id('tenant')
    .notNull()
    .primaryKey()
    .references(() => tenants.id),
  tier: text().$type<PlanTier>().notNull(),
  inventoryEnabled: boolean().notNull().default(false),
  distributorSince: instant(),
  supplierSince: instant(),
  changedAt: instant().notNull(),
  /** The staff member who set the tier last; null while it is the one from sign-up. */
  changedBy: id('user'),
});

/** A supplier's settings. It is live, and can be applied to, once `liveAt` is set (SUP-01). */
export const supplierProfiles = pgTable(
  'supplier_profiles',
  {
    supplierId: id('tenant')
      .notNull()
      .primaryKey()
      .references(() => tenants.id),
    /** Null until the first step is done; prices and fees are in it. */
    baseCurrency: currency(),
    completedSteps: text().array().$type<OnboardingStep[]>().notNull(),
    liveAt: instant(),
    stockShortPolicy: text().$type<StockShortPolicy>().notNull().default('REJECT'),
    /** PRICE-06: price 0 is refused unless the supplier says otherwise. */
    zeroPriceAllowed: boolean().notNull().default(false),
    /** Public data of the shop: nickname, contact and phone (SHOP-03). */
    shopName: text(),
    shopContact: text(),
    shopPhone: text(),
    shopLogoId: id('file'),
  },
  (t) => [check('live_has_currency', sql`${t.liveAt} is null or ${t.baseCurrency} is not null`)],
);
