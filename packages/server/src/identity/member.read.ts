import { and, asc, count, desc, eq, gt, inArray, isNull, max, sql } from 'drizzle-orm';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { loaderKind } from '../platform/loaders.ts';
import { decodeCursor, type PageRequest, toPage } from '../platform/page.ts';
import { heldBy } from './membership.rules.ts';
import { apiTokens, memberships, roles } from './membership.table.ts';
import type { Permission } from './permission.rules.ts';
import { sessions, users } from './user.table.ts';

export type MemberRow = Awaited<ReturnType<typeof memberRows>>[number];

function memberRows(db: Executor) {
  return db
    .select({
      tenantId: memberships.tenantId,
      id: memberships.id,
      userId: memberships.userId,
      kind: memberships.kind,
      roleId: memberships.roleId,
      disabledAt: memberships.disabledAt,
      createdAt: memberships.createdAt,
      name: users.name,
      email: users.email,
      permissions: roles.permissions,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(
      roles,
      and(eq(roles.tenantId, memberships.tenantId), eq(roles.id, memberships.roleId)),
    )
    .$dynamic();
}

/** An organisation's people in the order they joined, the disabled among them. */
export async function memberPage(db: Executor, tenantId: Id<'tenant'>, request: PageRequest) {
  const after = request.after
    ? parseId('membership', String(decodeCursor(request.after, 1)?.[0]))
    : null;
  if (request.after && !after) throw badCursor();
  const fetched = await memberRows(db)
    .where(and(eq(memberships.tenantId, tenantId), after ? gt(memberships.id, after) : undefined))
    .orderBy(asc(memberships.id))
    .limit(request.first + 1);
  return toPage(fetched, request, (row) => [row.id]);
}

/** When members' people last acted for the organisation, by membership; those never seen are left out. */
export const lastSeenOfMember = loaderKind(
  async (db: Executor, ids: readonly Id<'membership'>[]) => {
    const rows = await db
      .select({ id: memberships.id, seenAt: max(sessions.lastSeenAt) })
      .from(memberships)
      .innerJoin(
        sessions,
        and(eq(sessions.userId, memberships.userId), eq(sessions.tenantId, memberships.tenantId)),
      )
      .where(inArray(memberships.id, [...ids]))
      .groupBy(memberships.id);
    return new Map<string, Date>(rows.flatMap(({ id, seenAt }) => (seenAt ? [[id, seenAt]] : [])));
  },
);

/** One member by id within an organisation. */
export async function memberById(
  db: Executor,
  tenantId: Id<'tenant'>,
  id: Id<'membership'> | null,
): Promise<MemberRow | null> {
  if (!id) return null;
  const [row] = await memberRows(db).where(
    and(eq(memberships.tenantId, tenantId), eq(memberships.id, id)),
  );
  return row ?? null;
}

/** What a user holds in an organisation before sides and scopes cut it down (PERM-08). */
export async function heldByUser(
  db: Executor,
  tenantId: Id<'tenant'>,
  userId: Id<'user'>,
): Promise<readonly Permission[]> {
  const [row] = await memberRows(db).where(
    and(eq(memberships.tenantId, tenantId), eq(memberships.userId, userId)),
  );
  return row && !row.disabledAt ? heldBy(row.kind, row.permissions) : [];
}

export type RoleRow = typeof roles.$inferSelect;

/** An organisation's roles by name; MAX_ROLES at most. */
export function rolesOf(db: Executor, tenantId: Id<'tenant'>): Promise<RoleRow[]> {
  return db
    .select()
    .from(roles)
    .where(eq(roles.tenantId, tenantId))
    .orderBy(asc(sql`lower(${roles.name})`), asc(roles.id));
}

/** How many members that are not disabled have a role. */
export const membersOfRole = loaderKind(async (db: Executor, ids: readonly Id<'role'>[]) => {
  const rows = await db
    .select({ roleId: memberships.roleId, members: count() })
    .from(memberships)
    .where(and(inArray(memberships.roleId, [...ids]), isNull(memberships.disabledAt)))
    .groupBy(memberships.roleId);
  return new Map<string, number>(rows.map((row) => [String(row.roleId), row.members]));
});

/** An organisation's tokens that are not revoked, the newest first; MAX_API_TOKENS at most. */
export function apiTokensOf(db: Executor, tenantId: Id<'tenant'>) {
  return db
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      hint: apiTokens.hint,
      scopes: apiTokens.scopes,
      createdAt: apiTokens.createdAt,
      expiresAt: apiTokens.expiresAt,
      lastUsedAt: apiTokens.lastUsedAt,
      createdByName: users.name,
    })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.createdBy))
    .where(and(eq(apiTokens.tenantId, tenantId), isNull(apiTokens.revokedAt)))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id));
}

export async function roleById(db: Executor, tenantId: Id<'tenant'>, id: Id<'role'> | null) {
  if (!id) return null;
  const [row] = await db
    .select()
    .from(roles)
    .where(and(eq(roles.tenantId, tenantId), eq(roles.id, id)));
  return row ?? null;
}

/** Roles of members already read; ids of other organisations never come here. */
export const rolesById = loaderKind(async (db: Executor, ids: readonly Id<'role'>[]) => {
  const rows = await db
    .select()
    .from(roles)
    .where(inArray(roles.id, [...ids]));
  return new Map<string, RoleRow>(rows.map((row) => [row.id, row]));
});

/** Names of people by user id, for telling who did something. */
export const userNameById = loaderKind(async (db, userIds: readonly Id<'user'>[]) => {
  const rows = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...userIds]));
  return new Map(rows.map(({ id, name }) => [id as string, name]));
});
