import { sql } from 'drizzle-orm';
import type { Currency } from '../kernel/currency.ts';
import { type Id, idFromUuid, newId, newUuid, uuidOf } from '../kernel/ids.ts';

import {
  type BuildPlace,
  buildDistributor,
  buildSupplier,
  type TestOrganisation,
} from './factories.ts';

export interface PushWorldOptions {
  /** Balance to begin with; the opening entry is booked with it. */
  readonly balance?: string;
  readonly creditLimit?: string;
  readonly currency?: Currency;
  readonly stock?: number;
  readonly supplier?: TestOrganisation;
}

export interface PushWorld {
  readonly supplier: TestOrganisation;
  readonly distributor: TestOrganisation;
  readonly accountId: Id<'account'>;
  readonly partnershipId: Id<'partnership'>;
  readonly warehouseId: Id<'warehouse'>;
  /** Supplier SKUs A (12.50, 400 g) and B (7.35, 350 g). */
  readonly skus: { readonly A: Id<'sku'>; readonly B: Id<'sku'> };
  readonly claims: { readonly A: Id<'claim'>; readonly B: Id<'claim'> };
  /** Packs n equal orders of 2 × A and 3 × B, ready to push. */
  readonly packOrders: (n: number) => Promise<Id<'distributionOrder'>[]>;
}

/**
 * The world of the worked numbers, written straight into the tables: a partnered pair, two claimed
 * and listed products, handling 1.00 + 0.20 a unit, shipping 4.50 for the first kilogram and 1.20
 * each started half. Built set-wise, so that benches can make thousands of orders.
 */
export async function buildPushWorld(
  app: BuildPlace,
  options: PushWorldOptions = {},
): Promise<PushWorld> {
  const currency = options.currency ?? 'MYR';
  const supplier = options.supplier ?? (await buildSupplier(app, { currency }));
  const distributor = await buildDistributor(app, { currency });
  const now = app.clock.now();
  const at = sql`${now.toISOString()}::timestamptz`;
  const s = sql`${uuidOf('tenant', supplier.tenantId)}::uuid`;
  const d = sql`${uuidOf('tenant', distributor.tenantId)}::uuid`;
  const actor = sql`${uuidOf('user', supplier.userId)}::uuid`;
  const [warehouse, supplierWarehouse, partnership, account, store, link] = ids(6);
  const [skuA, skuB, localA, localB, claimA, claimB] = ids(6);
  const one = (query: ReturnType<typeof sql>) => app.db.execute(query);

  await one(sql`insert into warehouses (tenant_id, id, name, kind, country, created_at)
    values (${s}, ${warehouse}, ${`Warehouse ${warehouse}`}, 'OWN', 'MY', ${at})`);
  await one(sql`insert into partnerships (supplier_id, id, distributor_id, state, state_at, cycle_no, created_at)
    values (${s}, ${partnership}, ${d}, 'PARTNERED', ${at}, 1, ${at})`);
  await one(sql`insert into invitation_links (supplier_id, id, origin, token, created_by, created_at)
    values (${s}, ${link}, 'LINK', ${link}, ${actor}, ${at})`);
  await one(sql`insert into applications (supplier_id, id, partnership_id, distributor_id, link_id, origin, company_name,
      contact, state, applied_by, applied_at, decided_by, decided_at)
    values (${s}, ${newUuid(now)}, ${partnership}, ${d}, ${link}, 'LINK', 'Shop Sdn Bhd', '+60 12 345 6789', 'APPROVED',
      ${uuidOf('user', distributor.userId)}::uuid, ${at}, ${actor}, ${at})`);
  await one(sql`insert into warehouse_assignments (supplier_id, id, partnership_id, distributor_id, warehouse_id, assigned_at)
    values (${s}, ${newUuid(now)}, ${partnership}, ${d}, ${warehouse}, ${at})`);
  await one(sql`insert into supplier_warehouses (supplier_id, id, partnership_id, distributor_id, warehouse_id, name, created_at)
    values (${s}, ${supplierWarehouse}, ${partnership}, ${d}, ${warehouse}, 'Virtual', ${at})`);
  await one(sql`insert into warehouse_mappings (supplier_id, id, partnership_id, distributor_id, supplier_warehouse_id, warehouse_id, mapped_at)
    values (${s}, ${newUuid(now)}, ${partnership}, ${d}, ${supplierWarehouse}, ${warehouse}, ${at})`);
  await one(sql`insert into stores (tenant_id, id, platform, nickname, country, currency, created_at)
    values (${d}, ${store}, 'TIKTOK_SHOP', 'Store', 'MY', ${currency}, ${at})`);
  for (const [sku, code, grams, price] of [
    [skuA, 'A', 400, '12.50'],
    [skuB, 'B', 350, '7.35'],
  ] as const) {
    await one(sql`insert into skus (tenant_id, id, code, name, weight_grams, created_at, updated_at)
      values (${s}, ${sku}, ${`${code}-${sku}`}, ${`Product ${code}`}, ${grams}, ${at}, ${at})`);
    await one(sql`insert into distribution_products (supplier_id, sku_id, enabled, base_price, currency, enabled_at, updated_at)
      values (${s}, ${sku}, true, ${price}, ${currency}, ${at}, ${at})`);
    await one(sql`insert into price_changes (supplier_id, id, sku_id, new_price, currency, actor_user_id, effective_from, created_at)
      values (${s}, ${newUuid(now)}, ${sku}, ${price}, ${currency}, ${actor}, ${at}, ${at})`);
    await one(sql`insert into stock_levels (supplier_id, warehouse_id, sku_id, available, updated_at)
      values (${s}, ${warehouse}, ${sku}, ${options.stock ?? 1_000_000}, ${at})`);
  }
  for (const [local, sku, claim, code, price] of [
    [localA, skuA, claimA, 'A', '12.50'],
    [localB, skuB, claimB, 'B', '7.35'],
  ] as const) {
    await one(sql`insert into skus (tenant_id, id, code, name, claimed_at, created_at, updated_at)
      values (${d}, ${local}, ${`L${code}-${local}`}, ${`Product ${code}`}, ${at}, ${at}, ${at})`);
    await one(sql`insert into listing_mappings (tenant_id, id, store_id, platform_sku, sku_id, created_at)
      values (${d}, ${newUuid(now)}, ${store}, ${`LISTING-${code}`}, ${local}, ${at})`);
    await one(sql`insert into claims (supplier_id, id, partnership_id, distributor_id, sku_id, local_sku_id, state,
        price_at_claim, price_currency, initial_cost, cost_currency, cost_rate, cost_rate_source, claimed_at, state_at)
      values (${s}, ${claim}, ${partnership}, ${d}, ${sku}, ${local}, 'ACTIVE', ${price}, ${currency}, ${price},
        ${currency}, 1, 'same currency', ${at}, ${at})`);
    await one(
      sql`insert into claim_intervals (supplier_id, claim_id, active_from) values (${s}, ${claim}, ${at})`,
    );
  }
  const exists = await one(sql`select 1 from fee_versions where supplier_id = ${s} limit 1`);
  if (exists.length === 0) {
    await one(sql`insert into fee_versions (supplier_id, id, kind, currency, handling, created_by, valid_from)
      values (${s}, ${newUuid(now)}, 'HANDLING', ${currency}, '{"perOrder":"1.00","perUnit":"0.20"}', ${actor}, ${at})`);
    const zone = {
      countries: [],
      provinces: [],
      firstGrams: 1000,
      firstFee: '4.50',
      stepGrams: 500,
      stepFee: '1.20',
    };
    const shipping = JSON.stringify({
      zones: [zone],
      freeAbove: null,
      freeForPlatformLogistics: false,
    });
    await one(sql`insert into fee_versions (supplier_id, id, kind, currency, shipping, created_by, valid_from)
      values (${s}, ${newUuid(now)}, 'SHIPPING', ${currency}, ${shipping}::text::jsonb, ${actor}, ${at})`);
  }
  await openWithBalance();

  async function openWithBalance(): Promise<void> {
    const balance = options.balance ?? '100.00';
    const limit = options.creditLimit ?? '0';
    await one(sql`insert into accounts (supplier_id, id, distributor_id, currency, credit_enabled, credit_limit, opened_at)
      values (${s}, ${account}, ${d}, ${currency}, ${limit !== '0'}, ${limit}, ${at})`);
    if (Number(balance) === 0) return;
    const transaction = newUuid(now);
    await one(sql`insert into ledger_transactions (supplier_id, id, account_id, kind, reference, actor_user_id, occurred_at)
      values (${s}, ${transaction}, ${account}, 'BOOKKEEPING', ${transaction}, ${actor}, ${at})`);
    await one(sql`insert into ledger_entries (supplier_id, id, account_id, transaction_id, kind, contra, entry_no, amount, currency, balance_after, occurred_at)
      values (${s}, ${newUuid(now)}, ${account}, ${transaction}, 'ADD_BALANCE', null, 1, ${balance}, ${currency}, ${balance}, ${at}),
        (${s}, ${newUuid(now)}, ${account}, ${transaction}, 'ADD_BALANCE', 'FUNDS', null, -(${balance}::numeric), ${currency}, null, ${at})`);
    await one(
      sql`update accounts set balance = ${balance}, last_entry_no = 1 where supplier_id = ${s} and id = ${account}`,
    );
  }

  return {
    supplier,
    distributor,
    accountId: prefixed('account', account),
    partnershipId: prefixed('partnership', partnership),
    warehouseId: prefixed('warehouse', warehouse),
    skus: { A: prefixed('sku', skuA), B: prefixed('sku', skuB) },
    claims: { A: prefixed('claim', claimA), B: prefixed('claim', claimB) },
    async packOrders(n) {
      const rows = Array.from({ length: n }, () => ({
        order: newId('distributionOrder', now),
        uuid: '',
        buyer: newUuid(now),
        lines: [newUuid(now), newUuid(now), newUuid(now), newUuid(now)],
        no: `P-${newUuid(now)}`,
      })).map((row) => ({ ...row, uuid: uuidOf('distributionOrder', row.order) }));
      const json = sql`${JSON.stringify(rows)}::text::jsonb`;
      const x = sql`jsonb_to_recordset(${json}) as x(uuid uuid, buyer uuid, lines uuid[], no text)`;
      await one(sql`insert into buyer_orders (tenant_id, id, store_id, order_no, state, currency, recipient_name,
          recipient_phone, country, address_line, ordered_at, imported_at, updated_at)
        select ${d}, x.buyer, ${store}, x.no, 'PACKED', ${currency}, 'Aisyah', '+60123456789', 'MY', '1 Jalan Satu', ${at}, ${at}, ${at}
        from ${x}`);
      await one(sql`insert into buyer_order_lines (tenant_id, id, order_id, line_no, platform_sku, product_name, quantity, packed, unit_price, sku_id)
        select ${d}, x.lines[1], x.buyer, 1, 'LISTING-A', 'Product A', 2, 2, 19.90, ${localA}::uuid from ${x}
        union all select ${d}, x.lines[2], x.buyer, 2, 'LISTING-B', 'Product B', 3, 3, 12.90, ${localB}::uuid from ${x}`);
      await one(sql`insert into distribution_orders (supplier_id, id, partnership_id, distributor_id, buyer_order_id, store_id,
          platform, package_no, supplier_warehouse_id, warehouse_id, shipping_method, state, state_at, sold_for, sold_in,
          recipient_name, recipient_phone, country, address_line, created_at)
        select ${s}, x.uuid, ${partnership}, ${d}, x.buyer, ${store}, 'TIKTOK_SHOP', x.no, ${supplierWarehouse}, ${warehouse},
          'PLATFORM', 'TO_PUSH', ${at}, 78.50, ${currency}, 'Aisyah', '+60123456789', 'MY', '1 Jalan Satu', ${at} from ${x}`);
      await one(sql`insert into distribution_order_lines (supplier_id, id, order_id, line_no, claim_id, sku_id, local_sku_id, buyer_order_line_id, quantity)
        select ${s}, x.lines[3], x.uuid, 1, ${claimA}::uuid, ${skuA}::uuid, ${localA}::uuid, x.lines[1], 2 from ${x}
        union all select ${s}, x.lines[4], x.uuid, 2, ${claimB}::uuid, ${skuB}::uuid, ${localB}::uuid, x.lines[2], 3 from ${x}`);
      return rows.map((row) => row.order);
    },
  };

  function ids(count: number): [string, string, string, string, string, string] {
    return Array.from({ length: count }, () => newUuid(now)) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
  }
}

function prefixed<K extends Parameters<typeof idFromUuid>[0]>(kind: K, uuid: string): Id<K> {
  return idFromUuid(kind, uuid) as Id<K>;
}
