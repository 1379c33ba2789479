-- The least that a push can cost: the same reads, locks and writes for one order of two lines as one
-- SQL function. What the push is measured against; never part of the product.
create or replace function bench_push(p_n bigint) returns void language plpgsql as $$
declare
  b bench_orders; o distribution_orders; a accounts; t uuid := gen_random_uuid();
  v_goods numeric := 0; v_units integer := 0; v_grams integer := 0; v_handling numeric; v_shipping numeric;
  v_now timestamptz := clock_timestamp(); v_hf jsonb; v_sf jsonb; v_hid uuid; v_sid uuid; l record; v_actor uuid;
begin
  select * into b from bench_orders where n = p_n;
  select * into o from distribution_orders where supplier_id = b.supplier_id and id = b.order_id for update;
  if o.state <> 'TO_PUSH' or o.cancellation_requested then return; end if;
  perform 1 from partnerships where supplier_id = o.supplier_id and id = o.partnership_id and state = 'PARTNERED' for share;
  select * into a from accounts where supplier_id = o.supplier_id and distributor_id = o.distributor_id and closed_at is null for update;
  select f.id, f.handling into v_hid, v_hf from fee_versions f where f.supplier_id = o.supplier_id and f.kind = 'HANDLING' order by valid_from desc limit 1;
  select f.id, f.shipping into v_sid, v_sf from fee_versions f where f.supplier_id = o.supplier_id and f.kind = 'SHIPPING' order by valid_from desc limit 1;
  for l in
    select x.id, x.sku_id, x.quantity, d.base_price, s.weight_grams, k.available, k.locked, k.version
    from distribution_order_lines x
    join claims c on c.supplier_id = x.supplier_id and c.id = x.claim_id and c.state = 'ACTIVE'
    join distribution_products d on d.supplier_id = x.supplier_id and d.sku_id = x.sku_id and d.enabled
    join skus s on s.tenant_id = x.supplier_id and s.id = x.sku_id
    join stock_levels k on k.supplier_id = x.supplier_id and k.warehouse_id = o.warehouse_id and k.sku_id = x.sku_id
    where x.supplier_id = o.supplier_id and x.order_id = o.id order by k.sku_id for update of k
  loop
    v_goods := v_goods + round(l.base_price, 2) * l.quantity;
    v_units := v_units + l.quantity;
    v_grams := v_grams + l.quantity * l.weight_grams;
    update stock_levels set available = available - l.quantity, locked = locked + l.quantity, version = version + 1, updated_at = v_now
      where supplier_id = o.supplier_id and warehouse_id = o.warehouse_id and sku_id = l.sku_id;
    insert into stock_movements (supplier_id, id, warehouse_id, sku_id, batch_id, kind, available_before, available_after, locked_before, locked_after, version, order_id, at)
      values (o.supplier_id, gen_random_uuid(), o.warehouse_id, l.sku_id, t::text, 'RESERVED', l.available, l.available - l.quantity, l.locked, l.locked + l.quantity, l.version + 1, o.id, v_now);
    update distribution_order_lines set unit_price = l.base_price, reserved = l.quantity where supplier_id = o.supplier_id and id = l.id;
  end loop;
  v_handling := (v_hf->>'perOrder')::numeric + v_units * (v_hf->>'perUnit')::numeric;
  v_shipping := (v_sf#>>'{zones,0,firstFee}')::numeric
    + ceil(greatest(0, v_grams - 1000) / 500.0) * (v_sf#>>'{zones,0,stepFee}')::numeric;
  update accounts set balance = balance - (v_goods + v_handling + v_shipping), last_entry_no = last_entry_no + 3
    where supplier_id = a.supplier_id and id = a.id and balance + credit_limit >= v_goods + v_handling + v_shipping;
  if not found then return; end if;
  select user_id into v_actor from memberships where tenant_id = o.distributor_id limit 1;
  insert into ledger_transactions (supplier_id, id, account_id, kind, reference, order_id, actor_user_id, occurred_at)
    values (o.supplier_id, t, a.id, 'ORDER_CHARGE', o.id::text, o.id, v_actor, v_now);
  insert into ledger_entries (supplier_id, id, account_id, transaction_id, kind, contra, entry_no, amount, currency, balance_after, occurred_at) values
    (o.supplier_id, gen_random_uuid(), a.id, t, 'ORDER_GOODS', null, a.last_entry_no + 1, -v_goods, a.currency, a.balance - v_goods, v_now),
    (o.supplier_id, gen_random_uuid(), a.id, t, 'ORDER_GOODS', 'GOODS_SALES', null, v_goods, a.currency, null, v_now),
    (o.supplier_id, gen_random_uuid(), a.id, t, 'ORDER_HANDLING_FEE', null, a.last_entry_no + 2, -v_handling, a.currency, a.balance - v_goods - v_handling, v_now),
    (o.supplier_id, gen_random_uuid(), a.id, t, 'ORDER_HANDLING_FEE', 'HANDLING_INCOME', null, v_handling, a.currency, null, v_now),
    (o.supplier_id, gen_random_uuid(), a.id, t, 'ORDER_SHIPPING_FEE', null, a.last_entry_no + 3, -v_shipping, a.currency, a.balance - v_goods - v_handling - v_shipping, v_now),
    (o.supplier_id, gen_random_uuid(), a.id, t, 'ORDER_SHIPPING_FEE', 'SHIPPING_INCOME', null, v_shipping, a.currency, null, v_now);
  update distribution_orders set state = 'PUSHED', state_at = v_now, charged_attempts = 1, goods = v_goods, handling = v_handling,
    shipping = v_shipping, handling_per_unit = 0.20, currency = a.currency, pushed_at = v_now
    where supplier_id = o.supplier_id and id = o.id;
  insert into push_attempts (supplier_id, id, order_id, no, transaction_id, goods, handling, shipping, currency, handling_version_id, shipping_version_id, rate, rate_source, pushed_by, pushed_at)
    values (o.supplier_id, gen_random_uuid(), o.id, 1, t, v_goods, v_handling, v_shipping, a.currency, v_hid, v_sid, '1', 'same currency', v_actor, v_now);
  insert into events (tenant_id, id, kind, object_id, payload, occurred_at) values
    (o.supplier_id, gen_random_uuid(), 'order.pushed', o.id::text, '{}', v_now),
    (o.distributor_id, gen_random_uuid(), 'order.pushed', o.id::text, '{}', v_now);
  insert into idempotency_keys (tenant_id, key, command, input_hash, answer, created_at)
    values (o.distributor_id, o.id::text, 'orderPush', '\x00', '{}', v_now);
end $$;
