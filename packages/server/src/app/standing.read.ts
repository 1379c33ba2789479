import type { Sql } from 'postgres';
import { SESSION_IDLE_MS } from '../identity/account.rules.ts';
import type { MembershipKind } from '../identity/membership.rules.ts';
import type { Permission } from '../identity/permission.rules.ts';
import { tokenHash } from '../identity/token-hash.ts';
import { type Id, idFromUuid, uuidOf } from '../kernel/ids.ts';

/** Who stands behind a token and what they hold: asked by every request, so in one statement. */
export interface Standing {
  readonly userId: Id<'user'>;
  /** When the token was last noted as used; null = never. */
  readonly usedAt: Date | null;
  /** Null outside any organisation, or while the membership is disabled. */
  readonly membership: {
    readonly tenantId: Id<'tenant'>;
    readonly kind: MembershipKind;
    readonly rolePermissions: readonly Permission[] | null;
    readonly isSupplier: boolean;
    readonly isDistributor: boolean;
  } | null;
}

interface StandingRow {
  id: string;
  user_id: string;
  used_at: string | null;
  tenant_id: string | null;
  kind: MembershipKind | null;
  permissions: Permission[] | null;
  is_supplier: boolean | null;
  is_distributor: boolean | null;
}

/** The live session behind a token; null when there is none. */
export async function standingBySession(
  sql: Sql,
  token: string,
  now: Date,
): Promise<(Standing & { sessionId: Id<'session'> }) | null> {
  const idleSince = new Date(now.getTime() - SESSION_IDLE_MS).toISOString();
  const [row] = await sql<StandingRow[]>`
    select s.id, s.user_id, s.last_seen_at as used_at, m.tenant_id, m.kind, r.permissions,
      p.supplier_since is not null as is_supplier, p.distributor_since is not null as is_distributor
    from sessions s
    left join memberships m on m.tenant_id = s.tenant_id and m.user_id = s.user_id
      and m.disabled_at is null
    left join roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    left join plans p on p.tenant_id = m.tenant_id
    where s.token_hash = ${tokenHash(token)} and s.ended_at is null
      and s.expires_at > ${now.toISOString()}::timestamptz
      and s.last_seen_at > ${idleSince}::timestamptz`;
  return row ? { ...toStanding(row), sessionId: idFromUuid('session', row.id) } : null;
}

/** The live API token, bounded by the rights its maker has now; null when there is none. */
export async function standingByApiToken(
  sql: Sql,
  token: string,
  now: Date,
): Promise<(Standing & { tokenId: Id<'apiToken'>; scopes: readonly Permission[] }) | null> {
  const [row] = await sql<(StandingRow & { scopes: Permission[] })[]>`
    select a.id, a.created_by as user_id, a.last_used_at as used_at, a.scopes, m.tenant_id, m.kind,
      r.permissions, p.supplier_since is not null as is_supplier,
      p.distributor_since is not null as is_distributor
    from api_tokens a
    join memberships m on m.tenant_id = a.tenant_id and m.user_id = a.created_by
      and m.disabled_at is null
    left join roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    left join plans p on p.tenant_id = m.tenant_id
    where a.token_hash = ${tokenHash(token)} and a.revoked_at is null
      and (a.expires_at is null or a.expires_at > ${now.toISOString()}::timestamptz)`;
  if (!row) return null;
  return { ...toStanding(row), tokenId: idFromUuid('apiToken', row.id), scopes: row.scopes };
}

/** A member as they stand now, whether or not they are signed in; null when there is none. */
export async function standingOfMember(
  sql: Sql,
  tenantId: Id<'tenant'>,
  userId: Id<'user'>,
): Promise<Standing | null> {
  const [row] = await sql<StandingRow[]>`
    select m.user_id as id, m.user_id, null as used_at, m.tenant_id, m.kind, r.permissions,
      p.supplier_since is not null as is_supplier, p.distributor_since is not null as is_distributor
    from memberships m
    left join roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
    left join plans p on p.tenant_id = m.tenant_id
    where m.tenant_id = ${uuidOf('tenant', tenantId)}::uuid
      and m.user_id = ${uuidOf('user', userId)}::uuid and m.disabled_at is null`;
  return row ? toStanding(row) : null;
}

function toStanding(row: StandingRow): Standing {
  return {
    userId: idFromUuid('user', row.user_id),
    usedAt: row.used_at === null ? null : new Date(row.used_at),
    membership:
      row.tenant_id === null || row.kind === null
        ? null
        : {
            tenantId: idFromUuid('tenant', row.tenant_id),
            kind: row.kind,
            rolePermissions: row.permissions,
            isSupplier: row.is_supplier ?? false,
            isDistributor: row.is_distributor ?? false,
          },
  };
}
