import type { Check } from '../platform/check.ts';

/** What must hold of people and organisations; each answers the rows that break it. */
export const checks: Check[] = [
  {
    name: 'an organisation has one main account, and it is not shut out (PERM-08)',
    sql: `select t.id from tenants t
      left join memberships m on m.tenant_id = t.id and m.kind = 'MAIN' and m.disabled_at is null
      group by t.id having count(m.id) <> 1`,
  },
  {
    name: 'a main account has no role that could narrow it (PERM-08)',
    sql: `select tenant_id, id from memberships where kind = 'MAIN' and role_id is not null`,
  },
  {
    name: 'no live session acts for an organisation that shut its user out',
    sql: `select s.id from sessions s
      join memberships m on m.tenant_id = s.tenant_id and m.user_id = s.user_id
      where s.ended_at is null and m.disabled_at is not null and m.disabled_at > s.created_at`,
  },
  {
    name: 'passwords are kept as argon2id hashes or not at all',
    sql: `select id from users where password_hash like '$%' and password_hash not like '$argon2id$%'`,
  },
];
