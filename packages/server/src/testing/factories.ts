import { randomBytes } from 'node:crypto';
import type { Actor } from '../identity/actor.access.ts';
import { memberships, roles } from '../identity/membership.table.ts';
import type { Permission } from '../identity/permission.rules.ts';
import { ALL_PERMISSIONS } from '../identity/permission.rules.ts';
import { tenants } from '../identity/tenant.table.ts';
import { tokenHash } from '../identity/token-hash.ts';
import { sessions, users } from '../identity/user.table.ts';
import type { Currency } from '../kernel/currency.ts';
import { type Id, newId } from '../kernel/ids.ts';
import type { PlanTier } from '../plans/plan.rules.ts';
import { ONBOARDING_STEPS } from '../plans/plan.rules.ts';
import { plans, supplierProfiles } from '../plans/plan.table.ts';
import type { TestApp } from './app.ts';

/** What building needs of an app: a database and the time. */
export type BuildPlace = Pick<TestApp, 'db' | 'clock'>;

export interface TestOrganisation {
  readonly tenantId: Id<'tenant'>;
  readonly userId: Id<'user'>;
  /** A session of the main account. */
  readonly token: string;
  /** The main account, for calling commands without HTTP. */
  readonly actor: Actor;
}

interface OrganisationOptions {
  name?: string;
  country?: string;
  currency?: Currency;
  tier?: PlanTier;
  inventory?: boolean;
  supplier?: boolean;
  distributor?: boolean;
}

let counter = 0;

/** An organisation with a main account that is signed in. Bypasses sign-up for speed. */
export async function buildOrganisation(
  app: BuildPlace,
  options: OrganisationOptions = {},
): Promise<TestOrganisation> {
  counter += 1;
  const now = app.clock.now();
  const tenantId = newId('tenant', now);
  const name = options.name ?? `Organisation ${counter}`;
  await app.db.insert(tenants).values({
    id: tenantId,
    name,
    country: options.country ?? 'MY',
    sellingCurrency: options.currency ?? 'MYR',
    timeZone: 'Asia/Kuala_Lumpur',
    createdAt: now,
  });
  await app.db.insert(plans).values({
    tenantId,
    tier: options.tier ?? 'V2',
    inventoryEnabled: options.inventory ?? true,
    supplierSince: options.supplier ? now : null,
    distributorSince: options.distributor ? now : null,
    changedAt: now,
  });
  if (options.supplier) {
    await app.db.insert(supplierProfiles).values({
      supplierId: tenantId,
      baseCurrency: options.currency ?? 'MYR',
      completedSteps: [...ONBOARDING_STEPS],
      liveAt: now,
      shopName: name,
    });
  }
  const main = await buildMember(app, tenantId, 'MAIN');
  return { tenantId, ...main, actor: actorOf(tenantId, main.userId) };
}

export const buildSupplier = (app: BuildPlace, options: OrganisationOptions = {}) =>
  buildOrganisation(app, { supplier: true, ...options });

export const buildDistributor = (app: BuildPlace, options: OrganisationOptions = {}) =>
  buildOrganisation(app, { distributor: true, tier: 'V0', ...options });

/** A signed-in member; a SUB gets a role with exactly the given permissions. */
export async function buildMember(
  app: BuildPlace,
  tenantId: Id<'tenant'>,
  kind: 'MAIN' | 'ADMIN' | 'SUB',
  permissions: Permission[] = [],
) {
  counter += 1;
  const now = app.clock.now();
  const userId = newId('user', now);
  await app.db.insert(users).values({
    id: userId,
    email: `user${counter}.${randomBytes(4).toString('hex')}@example.com`,
    name: `User ${counter}`,
    passwordHash: 'no password: this user signs in by factory only',
    locale: 'en',
    timeZone: 'Asia/Kuala_Lumpur',
    createdAt: now,
  });
  const roleId = kind === 'SUB' ? newId('role', now) : null;
  if (roleId) {
    const role = { tenantId, id: roleId, name: `Role ${counter}`, permissions, createdAt: now };
    await app.db.insert(roles).values(role);
  }
  await app.db.insert(memberships).values({
    tenantId,
    id: newId('membership', now),
    userId,
    kind,
    roleId,
    createdAt: now,
  });
  return { userId, token: await signIn(app, userId, tenantId) };
}

/** A session token for a user, valid for ten years of the test's clock. */
export async function signIn(app: BuildPlace, userId: Id<'user'>, tenantId: Id<'tenant'>) {
  const token = randomBytes(32).toString('base64url');
  const now = app.clock.now();
  await app.db.insert(sessions).values({
    id: newId('session', now),
    tokenHash: tokenHash(token),
    userId,
    tenantId,
    userAgent: 'test',
    createdAt: now,
    // Seen and valid far ahead, so that a test may move its clock by months.
    lastSeenAt: new Date(now.getTime() + 10 * 365 * 86_400_000),
    expiresAt: new Date(now.getTime() + 10 * 365 * 86_400_000),
  });
  return token;
}

/** An actor with every permission, for calling commands directly. */
export function actorOf(tenantId: Id<'tenant'>, userId: Id<'user'>): Actor {
  return {
    userId,
    tenantId,
    membershipKind: 'MAIN',
    via: 'SESSION',
    permissions: new Set(ALL_PERMISSIONS),
  };
}
