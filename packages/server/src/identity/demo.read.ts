import { and, asc, eq, like } from 'drizzle-orm';
import type { Executor } from '../platform/db.ts';
import { memberships } from './membership.table.ts';
import { tenants } from './tenant.table.ts';
import { users } from './user.table.ts';

/** The demo world's accounts end on this; nobody can receive mail there. */
export const DEMO_DOMAIN = '@demo.distributary.example';

/** Main accounts of the demo world whom one click signs in; staff need their password. */
export function demoAccounts(db: Executor) {
  return db
    .select({
      email: users.email,
      name: users.name,
      organisationId: tenants.id,
      organisationName: tenants.name,
      country: tenants.country,
    })
    .from(users)
    .innerJoin(memberships, and(eq(memberships.userId, users.id), eq(memberships.kind, 'MAIN')))
    .innerJoin(tenants, eq(tenants.id, memberships.tenantId))
    .where(and(like(users.email, `%${DEMO_DOMAIN}`), eq(users.isStaff, false)))
    .orderBy(asc(tenants.name), asc(memberships.id))
    .limit(50);
}
