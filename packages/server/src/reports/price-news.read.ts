import { sql } from 'drizzle-orm';
import type { Currency } from '../kernel/currency.ts';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import type { Executor } from '../platform/db.ts';
import { at, uuid } from '../platform/uuid-list.ts';
import { daysBefore, PRICE_NEWS_DAYS, SHORT_LIST } from './report-period.rules.ts';

/** A product whose price differs from that of a week ago. */
export interface PriceNewsRow {
  readonly skuId: Id<'sku'>;
  readonly claimId: Id<'claim'> | null;
  readonly code: string;
  readonly name: string;
  readonly imageId: Id<'file'> | null;
  readonly supplierId: Id<'tenant'>;
  readonly oldPrice: Money;
  readonly newPrice: Money;
  /** The reader's listings, or the distributors' active claims, that the price is behind. */
  readonly reach: number;
  readonly changedAt: Date;
}

export interface PriceNewsList {
  readonly rows: readonly PriceNewsRow[];
  readonly count: number;
}

interface Row extends Record<string, unknown> {
  sku_id: string;
  claim_id: string | null;
  code: string;
  name: string;
  image_id: string | null;
  supplier_id: string;
  old_price: string;
  new_price: string;
  currency: Currency;
  reach: number;
  changed_at: string;
  listed: number;
}

/**
 * What a distributor pays another price for than a week ago (CLAIM-04): the first old price and the
 * last new one of each claim, so that there-and-back is no news. Newest first.
 */
export async function distributorPriceNews(
  db: Executor,
  distributorId: Id<'tenant'>,
  now: Date,
): Promise<PriceNewsList> {
  const distributor = uuid('tenant', distributorId);
  const rows = await db.execute<Row>(sql`
    select k.id as sku_id, c.id as claim_id, k.code, k.name,
      coalesce(k.image_id, o.image_id) as image_id, c.supplier_id, x.old_price, x.new_price,
      x.currency, x.changed_at, count(*) over ()::integer as listed,
      (select count(*)::integer from listing_mappings m
        where m.tenant_id = ${distributor} and m.sku_id = k.id) as reach
    from (
      select p.supplier_id, p.claim_id, max(p.effective_from) as changed_at,
        (array_agg(p.old_price order by p.effective_from, p.id))[1] as old_price,
        (array_agg(p.new_price order by p.effective_from desc, p.id desc))[1] as new_price,
        (array_agg(p.currency order by p.effective_from desc, p.id desc))[1] as currency
      from claim_price_changes p
      where p.distributor_id = ${distributor}
        and p.effective_from > ${at(daysBefore(now, PRICE_NEWS_DAYS))}
        and p.effective_from <= ${at(now)}
      group by p.supplier_id, p.claim_id
    ) x
    join claims c on c.supplier_id = x.supplier_id and c.id = x.claim_id and c.state = 'ACTIVE'
      and c.distributor_id = ${distributor}
    join skus k on k.tenant_id = c.distributor_id and k.id = c.local_sku_id
    join skus o on o.tenant_id = c.supplier_id and o.id = c.sku_id
    where x.old_price <> x.new_price
    order by x.changed_at desc, c.id desc limit ${SHORT_LIST}`);
  return toList(rows);
}

/** Base prices a supplier changed within a week, newest first; the reach are its active claims. */
export async function supplierPriceNews(
  db: Executor,
  supplierId: Id<'tenant'>,
  now: Date,
): Promise<PriceNewsList> {
  const supplier = uuid('tenant', supplierId);
  const rows = await db.execute<Row>(sql`
    select k.id as sku_id, null::uuid as claim_id, k.code, k.name, k.image_id,
      k.tenant_id as supplier_id, x.old_price, x.new_price, x.currency, x.changed_at,
      count(*) over ()::integer as listed,
      (select count(*)::integer from claims c where c.supplier_id = ${supplier}
        and c.sku_id = k.id and c.state = 'ACTIVE') as reach
    from (
      select p.sku_id, max(p.effective_from) as changed_at,
        (array_agg(p.old_price order by p.effective_from, p.id))[1] as old_price,
        (array_agg(p.new_price order by p.effective_from desc, p.id desc))[1] as new_price,
        (array_agg(p.currency order by p.effective_from desc, p.id desc))[1] as currency
      from price_changes p
      where p.supplier_id = ${supplier} and p.level_id is null and p.distributor_id is null
        and p.effective_from > ${at(daysBefore(now, PRICE_NEWS_DAYS))}
        and p.effective_from <= ${at(now)}
      group by p.sku_id
    ) x
    join skus k on k.tenant_id = ${supplier} and k.id = x.sku_id
    where x.old_price <> x.new_price
    order by x.changed_at desc, k.id desc limit ${SHORT_LIST}`);
  return toList(rows);
}

const toList = (rows: readonly Row[]): PriceNewsList => ({
  count: rows[0]?.listed ?? 0,
  rows: rows.map((row) => ({
    skuId: idFromUuid('sku', row.sku_id),
    claimId: row.claim_id ? idFromUuid('claim', row.claim_id) : null,
    code: row.code,
    name: row.name,
    imageId: row.image_id ? idFromUuid('file', row.image_id) : null,
    supplierId: idFromUuid('tenant', row.supplier_id),
    oldPrice: Money.of(row.old_price, row.currency),
    newPrice: Money.of(row.new_price, row.currency),
    reach: row.reach,
    changedAt: new Date(row.changed_at),
  })),
});
