import { eq } from 'drizzle-orm';
import { tenants } from '../identity/tenant.table.ts';
import type { Id } from '../kernel/ids.ts';
import { plans, supplierProfiles } from '../plans/plan.table.ts';
import type { Executor } from '../platform/db.ts';

/** A supplier as one who is about to deal with it must know it. */
export async function supplierStanding(db: Executor, supplierId: Id<'tenant'>) {
  const [row] = await db
    .select({
      name: tenants.name,
      shopName: supplierProfiles.shopName,
      country: tenants.country,
      tier: plans.tier,
      supplierSince: plans.supplierSince,
      liveAt: supplierProfiles.liveAt,
      baseCurrency: supplierProfiles.baseCurrency,
    })
    .from(tenants)
    .innerJoin(plans, eq(plans.tenantId, tenants.id))
    .leftJoin(supplierProfiles, eq(supplierProfiles.supplierId, tenants.id))
    .where(eq(tenants.id, supplierId));
  return row ?? null;
}
