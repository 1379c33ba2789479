import type { Check } from '../platform/check.ts';

/** What must hold of every partnership, whatever happened; each answers the rows that break it. */
export const checks: Check[] = [
  {
    name: 'a pending partnership has exactly one pending application, any other none (PART-19)',
    sql: `select p.supplier_id, p.id from partnerships p
      left join applications a on a.supplier_id = p.supplier_id and a.partnership_id = p.id
        and a.state = 'PENDING'
      group by p.supplier_id, p.id, p.state
      having count(a.id) <> case when p.state = 'PENDING' then 1 else 0 end`,
  },
  {
    name: 'a partnered pair has at least one warehouse, any other none (PART-10, 14)',
    sql: `select p.supplier_id, p.id from partnerships p
      left join warehouse_assignments w on w.supplier_id = p.supplier_id
        and w.partnership_id = p.id and w.removed_at is null
      group by p.supplier_id, p.id, p.state
      having (count(w.id) > 0) <> (p.state = 'PARTNERED')`,
  },
  {
    name: 'an open mapping has an active assignment (WHSE-01)',
    sql: `select m.supplier_id, m.id from warehouse_mappings m
      where m.detached_at is null and not exists (select 1 from warehouse_assignments w
        where w.supplier_id = m.supplier_id and w.partnership_id = m.partnership_id
          and w.warehouse_id = m.warehouse_id and w.removed_at is null)`,
  },
  {
    name: 'a mapping joins a supplier warehouse to its own warehouse (WHSE-11)',
    sql: `select m.supplier_id, m.id from warehouse_mappings m
      join supplier_warehouses s on s.supplier_id = m.supplier_id and s.id = m.supplier_warehouse_id
      where (s.warehouse_id, s.partnership_id, s.distributor_id)
        <> (m.warehouse_id, m.partnership_id, m.distributor_id)`,
  },
  {
    name: 'cycles grow with approvals only (PART-15)',
    sql: `select p.supplier_id, p.id from partnerships p
      left join applications a on a.supplier_id = p.supplier_id and a.partnership_id = p.id
        and a.state = 'APPROVED'
      group by p.supplier_id, p.id, p.cycle_no having count(a.id) <> p.cycle_no`,
  },
  {
    name: 'an ended pair tells who ended it (PART-13)',
    sql: `select supplier_id, id from partnerships where state = 'ENDED' and ended_by is null`,
  },
];
