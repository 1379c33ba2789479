import { and, count, eq, ne, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type AlreadyTaken,
  alreadyTaken,
  type InvalidInput,
  type NotFound,
  notFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { checkName } from '../account.rules.ts';
import { type Actor, requirePermission, requireSession } from '../actor.access.ts';
import { heldByUser } from '../member.read.ts';
import { type BeyondOwnRights, beyondOwnRights, MAX_ROLES } from '../membership.rules.ts';
import { memberships, roles } from '../membership.table.ts';
import { ALL_PERMISSIONS, type Permission } from '../permission.rules.ts';

export interface SaveRoleInput {
  readonly name: string;
  readonly permissions: readonly Permission[];
}

type SaveRoleRefusal = InvalidInput | NotFound | AlreadyTaken | StateConflict | BeyondOwnRights;
type Saved = Outcome<{ roleId: Id<'role'> }, SaveRoleRefusal>;

/** A new role of the permissions the actor has (PERM-08). */
export async function createRole(work: Work<Actor>, input: SaveRoleInput): Promise<Saved> {
  const actor = requirePermission(requireSession(work.actor), 'ORGANISATION_MANAGE');
  const fault = await faultOf(work, actor, input, input.permissions, null);
  if (fault) return refused(fault);
  const [counted] = await work.tx
    .select({ roles: count() })
    .from(roles)
    .where(eq(roles.tenantId, actor.tenantId));
  if ((counted?.roles ?? 0) >= MAX_ROLES) {
    return refused(stateConflict([], 'FULL', `An organisation has at most ${MAX_ROLES} roles.`));
  }
  const roleId = work.newId('role');
  await work.tx.insert(roles).values({
    tenantId: actor.tenantId,
    id: roleId,
    name: input.name.trim(),
    permissions: inOrder(input.permissions),
    createdAt: work.now,
  });
  tell(work, 'role.created', roleId, { name: input.name.trim(), permissions: input.permissions });
  return done({ roleId });
}

/** Changes a role, effective with its members' next request. What it had must be the actor's too. */
export async function updateRole(
  work: Work<Actor>,
  input: SaveRoleInput & { roleId: Id<'role'> | null },
): Promise<Saved> {
  const actor = requirePermission(requireSession(work.actor), 'ORGANISATION_MANAGE');
  const role = await lockRole(work, input.roleId);
  if (!role) return refused(notFound('id', 'role'));
  const touched = [...new Set([...role.permissions, ...input.permissions])];
  const fault = await faultOf(work, actor, input, touched, role.id);
  if (fault) return refused(fault);
  await work.tx
    .update(roles)
    .set({ name: input.name.trim(), permissions: inOrder(input.permissions) })
    .where(and(eq(roles.tenantId, actor.tenantId), eq(roles.id, role.id)));
  tell(work, 'role.changed', role.id, { before: role.permissions, after: input.permissions });
  return done({ roleId: role.id });
}

/** Removes a role that no member has any more. */
export async function deleteRole(work: Work<Actor>, roleId: Id<'role'> | null): Promise<Saved> {
  const actor = requirePermission(requireSession(work.actor), 'ORGANISATION_MANAGE');
  const role = await lockRole(work, roleId);
  if (!role) return refused(notFound('id', 'role'));
  const own = await heldByUser(work.tx, actor.tenantId, actor.userId);
  const beyond = beyondOwnRights(own, role.permissions, 'id');
  if (beyond) return refused(beyond);
  const [user] = await work.tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.tenantId, actor.tenantId), eq(memberships.roleId, role.id)))
    .limit(1);
  if (user) {
    const message = 'Members have this role. Give them another one first.';
    return refused(stateConflict('id', 'IN_USE', message));
  }
  await work.tx.delete(roles).where(and(eq(roles.tenantId, actor.tenantId), eq(roles.id, role.id)));
  tell(work, 'role.deleted', role.id, { name: role.name });
  return done({ roleId: role.id });
}

async function lockRole(work: Work<Actor>, id: Id<'role'> | null) {
  if (!id) return null;
  const [role] = await work.tx
    .select()
    .from(roles)
    .where(and(eq(roles.tenantId, work.actor.tenantId), eq(roles.id, id)))
    .for('update');
  return role ?? null;
}

async function faultOf(
  work: Work<Actor>,
  actor: Actor,
  input: SaveRoleInput,
  touched: readonly Permission[],
  self: Id<'role'> | null,
): Promise<SaveRoleRefusal | null> {
  const [fault] = checkName(input.name, 'name');
  if (fault) return fault;
  const own = await heldByUser(work.tx, actor.tenantId, actor.userId);
  const beyond = beyondOwnRights(own, touched, 'permissions');
  if (beyond) return beyond;
  // One writer of an organisation's role names at a time, so that two cannot take the same one.
  await work.tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`roles/${actor.tenantId}`}, 0))`,
  );
  const [same] = await work.tx
    .select({ id: roles.id })
    .from(roles)
    .where(
      and(
        eq(roles.tenantId, actor.tenantId),
        eq(sql`lower(${roles.name})`, input.name.trim().toLowerCase()),
        self ? ne(roles.id, self) : undefined,
      ),
    );
  return same ? alreadyTaken('name', 'Another role has this name.') : null;
}

const inOrder = (permissions: readonly Permission[]): Permission[] =>
  ALL_PERMISSIONS.filter((permission) => permissions.includes(permission));

function tell(work: Work, kind: string, roleId: Id<'role'>, payload: Record<string, unknown>) {
  work.emit({
    kind,
    tenants: [work.actor.tenantId],
    objectId: roleId,
    payload: { roleId, ...payload },
  });
}
