import type { Check } from '../platform/check.ts';

/** What must hold of claims in any database at any moment. */
export const checks: Check[] = [
  {
    name: 'an active claim has one open interval, an inactive one none',
    sql: `select c.id, c.state from claims c
      left join claim_intervals i on i.supplier_id = c.supplier_id and i.claim_id = c.id
        and i.active_to is null
      group by c.supplier_id, c.id, c.state
      having count(i.claim_id) <> case when c.state = 'ACTIVE' then 1 else 0 end`,
  },
  {
    name: 'an active claim is on an enabled product of a partnered supplier',
    sql: `select c.id from claims c
      join partnerships p on p.supplier_id = c.supplier_id and p.id = c.partnership_id
      join distribution_products d on d.supplier_id = c.supplier_id and d.sku_id = c.sku_id
      where c.state = 'ACTIVE' and (p.state <> 'PARTNERED' or not d.enabled)`,
  },
  {
    name: 'the local SKU of a claim is marked, simple, and not distributed on (CLAIM-16, 17)',
    sql: `select c.id, k.code from claims c
      join skus k on k.tenant_id = c.distributor_id and k.id = c.local_sku_id
      left join distribution_products d on d.supplier_id = k.tenant_id and d.sku_id = k.id
      where c.state = 'ACTIVE' and (k.claimed_at is null or k.is_combination or coalesce(d.enabled, false))`,
  },
  {
    name: 'the price history of a claim is a chain from the price at the claim',
    sql: `select claim_id, old_price, before from (
        select p.claim_id, p.old_price,
          lag(p.new_price) over (partition by p.supplier_id, p.claim_id order by p.effective_from) as before
        from claim_price_changes p) chain
      where before is not null and before <> old_price`,
  },
];
