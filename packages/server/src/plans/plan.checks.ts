import type { Check } from '../platform/check.ts';

/** What must hold of plans and suppliers' settings; each answers the rows that break it. */
export const checks: Check[] = [
  {
    name: 'every organisation has a plan (PERM-01)',
    sql: `select t.id from tenants t left join plans p on p.tenant_id = t.id where p.tenant_id is null`,
  },
  {
    name: 'whoever took up a side has Inventory on (PERM-03)',
    sql: `select tenant_id from plans
      where (supplier_since is not null or distributor_since is not null) and not inventory_enabled`,
  },
  {
    name: 'a supplier has settings, and nobody else has (SUP-01)',
    sql: `select coalesce(p.tenant_id, s.supplier_id) as id from plans p
      full join supplier_profiles s on s.supplier_id = p.tenant_id
      where (p.supplier_since is not null) <> (s.supplier_id is not null)`,
  },
  {
    name: 'a supplier is live exactly when all six steps are done (SUP-01)',
    sql: `select supplier_id from supplier_profiles
      where (live_at is not null) <> (completed_steps @> array['BASE_CURRENCY', 'PRODUCTS',
        'INVENTORY_RULE', 'BIGSHOP', 'PRICING', 'FEES'])`,
  },
];
