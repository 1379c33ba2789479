import { sql } from 'drizzle-orm';
import type { Currency } from '../kernel/currency.ts';
import { type Id, idFromUuid } from '../kernel/ids.ts';
import { loaderKind } from '../platform/loaders.ts';
import { uuidList } from '../platform/uuid-list.ts';

export interface ListingSale {
  readonly unitPrice: string;
  readonly currency: Currency;
  readonly orderedAt: Date;
}

interface Row extends Record<string, unknown> {
  id: string;
  unit_price: string;
  currency: Currency;
  ordered_at: string;
}

/** What a buyer paid a unit the last time each listing sold. */
export const lastSaleOfListing = loaderKind<Id<'listingMapping'>, ListingSale>(async (db, ids) => {
  const rows = await db.execute<Row>(sql`
    select m.id, sale.unit_price::text as unit_price, sale.currency, sale.ordered_at
    from listing_mappings m
    cross join lateral (
      select l.unit_price, o.currency, o.ordered_at
      from buyer_order_lines l
      join buyer_orders o on o.tenant_id = l.tenant_id and o.id = l.order_id
      where l.tenant_id = m.tenant_id and l.platform_sku = m.platform_sku
        and o.store_id = m.store_id
      order by o.ordered_at desc
      limit 1
    ) sale
    where m.id = any(${uuidList('listingMapping', ids)})`);
  return new Map(
    rows.map((row) => [
      idFromUuid('listingMapping', row.id) as string,
      {
        unitPrice: row.unit_price,
        currency: row.currency,
        orderedAt: new Date(row.ordered_at),
      },
    ]),
  );
});
