import { eq, inArray } from 'drizzle-orm';
import { tenants } from '../identity/tenant.table.ts';
import type { Id } from '../kernel/ids.ts';
import { supplierProfiles } from '../plans/plan.table.ts';
import type { Executor } from '../platform/db.ts';
import { loaderKind } from '../platform/loaders.ts';

/** What organisations show of themselves; a supplier's shop contact comes before the general one. */
export const partnerById = loaderKind(async (db: Executor, keys: readonly Id<'tenant'>[]) => {
  const rows = await db
    .select({
      id: tenants.id,
      name: tenants.name,
      country: tenants.country,
      contactName: tenants.contactName,
      contactPhone: tenants.contactPhone,
      shopContact: supplierProfiles.shopContact,
      shopPhone: supplierProfiles.shopPhone,
    })
    .from(tenants)
    .leftJoin(supplierProfiles, eq(supplierProfiles.supplierId, tenants.id))
    .where(inArray(tenants.id, [...keys]));
  return new Map(
    rows.map(({ shopContact, shopPhone, ...row }) => [
      row.id as string,
      {
        ...row,
        contactName: shopContact ?? row.contactName,
        contactPhone: shopPhone ?? row.contactPhone,
      },
    ]),
  );
});
