import type { Check } from '../platform/check.ts';

/** What must hold for products, prices and listings at any moment. */
export const checks: Check[] = [
  {
    name: 'CLAIM-16, CLAIM-17: nothing that is a combination or claimed is offered',
    sql: `select d.supplier_id, d.sku_id from distribution_products d
      join skus s on s.tenant_id = d.supplier_id and s.id = d.sku_id
      where d.enabled and (s.is_combination or s.claimed_at is not null)`,
  },
  {
    name: 'PRICE-04: the last change of each base price is the price',
    sql: `select d.supplier_id, d.sku_id from distribution_products d
      where not exists (select 1 from price_changes c
        where c.supplier_id = d.supplier_id and c.sku_id = d.sku_id
          and c.level_id is null and c.distributor_id is null and c.new_price = d.base_price
          and c.effective_from = (select max(x.effective_from) from price_changes x
            where x.supplier_id = d.supplier_id and x.sku_id = d.sku_id
              and x.level_id is null and x.distributor_id is null))`,
  },
  {
    name: 'PRICE-03: every price is in the currency of its product',
    sql: `select p.supplier_id, p.id from distribution_prices p
      join distribution_products d on d.supplier_id = p.supplier_id and d.sku_id = p.sku_id
      where p.currency <> d.currency`,
  },
  {
    name: 'VIS-01: visibility names only levels of its supplier',
    sql: `select d.supplier_id, d.sku_id from distribution_products d, unnest(d.visible_level_ids) l
      where not exists (select 1 from levels x where x.supplier_id = d.supplier_id and x.id = l)`,
  },
];
