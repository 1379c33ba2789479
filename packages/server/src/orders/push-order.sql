-- The two round trips of a push: everything a decision needs, locked in the one lock order, and
-- everything a decision writes. What to do stands in push-order.rules.ts; here is no decision.

create or replace function push_facts(
  p_supplier uuid, p_distributor uuid, p_orders uuid[], p_keys jsonb, p_now timestamptz, p_lock boolean
) returns jsonb language plpgsql
-- Every look-up here is by key and small. On tables the planner knows nothing of yet, or whose
-- statistics lag behind, it would rather hash a whole supplier, and plan anew for each list of ids
-- (several times the cost of the look-ups): it may not.
set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off set enable_bitmapscan = off
set join_collapse_limit = 1 set plan_cache_mode = force_generic_plan
as $$
declare
  v_level uuid;
  v_claims uuid[];
  v_skus uuid[];
  v_warehouses uuid[];
  v_keys text[] := array(select jsonb_array_elements_text(p_keys));
begin
  select array_agg(distinct l.claim_id), array_agg(distinct l.sku_id) into v_claims, v_skus
    from distribution_order_lines l
    where l.supplier_id = p_supplier and l.order_id = any(p_orders);
  if p_lock then
    -- orders by id → partnership (share) → claims (share) → account → stock rows by id
    perform 1 from distribution_orders o
      where o.supplier_id = p_supplier and o.id = any(p_orders) order by o.id for update;
    perform 1 from partnerships p
      where p.supplier_id = p_supplier and p.distributor_id = p_distributor for share;
    perform 1 from claims c
      where c.supplier_id = p_supplier and c.id = any(v_claims) order by c.id for share;
    perform 1 from accounts a
      where a.supplier_id = p_supplier and a.distributor_id = p_distributor and a.closed_at is null
      for update;
  end if;
  select array_agg(distinct o.warehouse_id) into v_warehouses from distribution_orders o
    where o.supplier_id = p_supplier and o.id = any(p_orders);
  if p_lock then
    perform 1 from stock_levels s
      where s.supplier_id = p_supplier and s.warehouse_id = any(v_warehouses) and s.sku_id = any(v_skus)
      order by s.warehouse_id, s.sku_id for update;
  end if;
  select p.level_id into v_level from partnerships p
    where p.supplier_id = p_supplier and p.distributor_id = p_distributor;
  return jsonb_build_object(
    'transaction', case when p_lock then pg_current_xact_id()::text end,
    'answers', (select jsonb_agg(jsonb_build_object('key', i.key,
        'hash', encode(i.input_hash, 'hex'), 'answer', i.answer))
      from idempotency_keys i
      where i.tenant_id = p_distributor and i.key = any(v_keys)),
    'orders', (select jsonb_agg(jsonb_build_object('id', o.id, 'state', o.state,
        'cancellationRequested', o.cancellation_requested, 'packageNo', o.package_no,
        'shippingMethod', o.shipping_method, 'warehouseId', o.warehouse_id,
        'supplierWarehouseId', o.supplier_warehouse_id, 'country', o.country,
        'province', o.province, 'chargedAttempts', o.charged_attempts,
        'warehouseMapped', exists (select 1 from warehouse_mappings m
          join warehouse_assignments w on w.supplier_id = m.supplier_id
            and w.partnership_id = m.partnership_id and w.warehouse_id = m.warehouse_id
            and w.removed_at is null
          where m.supplier_id = o.supplier_id and m.supplier_warehouse_id = o.supplier_warehouse_id
            and m.detached_at is null)))
      from distribution_orders o
      where o.supplier_id = p_supplier and o.id = any(p_orders)
        -- said so that no index of the pair is taken for a look-up by key
        and o.distributor_id is not distinct from p_distributor),
    'lines', (select jsonb_agg(jsonb_build_object('id', l.id, 'orderId', l.order_id,
        'lineNo', l.line_no, 'claimId', l.claim_id, 'skuId', l.sku_id, 'localSkuId', l.local_sku_id,
        'quantity', l.quantity, 'claimState', c.state, 'claimReason', c.reason,
        'claimedAs', c.local_sku_id,
        'listed', exists (select 1 from listing_mappings m
          where m.tenant_id = p_distributor and m.store_id = o.store_id
            and lower(m.platform_sku) = lower(b.platform_sku) and m.sku_id = l.local_sku_id)))
      -- Joined by key, row for row: "offset 0" keeps the planner from walking a whole supplier.
      from distribution_order_lines l
      cross join lateral (select store_id from distribution_orders
        where supplier_id = p_supplier and id = l.order_id
          and distributor_id is not distinct from p_distributor offset 0) o
      cross join lateral (select state, reason, local_sku_id from claims
        where supplier_id = p_supplier and id = l.claim_id offset 0) c
      left join lateral (select platform_sku from buyer_order_lines
        where tenant_id = p_distributor and id = l.buyer_order_line_id offset 0) b on true
      where l.supplier_id = p_supplier and l.order_id = any(p_orders)),
    'offers', (select jsonb_agg(jsonb_build_object('skuId', s.id, 'code', s.code, 'name', s.name,
        'weightGrams', s.weight_grams, 'enabled', d.enabled, 'base', d.base_price::text,
        'currency', d.currency,
        'levelPrice', (select x.price::text from distribution_prices x
          where x.supplier_id = d.supplier_id and x.sku_id = d.sku_id and x.level_id = v_level),
        'distributorPrice', (select x.price::text from distribution_prices x
          where x.supplier_id = d.supplier_id and x.sku_id = d.sku_id
            and x.distributor_id = p_distributor)))
      from distribution_products d
      cross join lateral (select id, code, name, weight_grams from skus
        where tenant_id = p_supplier and id = d.sku_id offset 0) s
      where d.supplier_id = p_supplier and d.sku_id = any(v_skus)),
    'stock', (select jsonb_agg(jsonb_build_object('warehouseId', s.warehouse_id, 'skuId', s.sku_id,
        'available', s.available, 'locked', s.locked, 'version', s.version))
      from stock_levels s
      where s.supplier_id = p_supplier and s.warehouse_id = any(v_warehouses)
        and s.sku_id = any(v_skus)),
    'held', (select jsonb_agg(jsonb_build_object('orderId', h.order_id, 'claimId', h.claim_id,
        'warehouseId', h.warehouse_id, 'skuId', h.sku_id, 'quantity', h.quantity))
      from distributor_locks h
      where h.distributor_id = p_distributor and h.state = 'HELD' and h.sku_id = any(v_skus)
        and h.supplier_id = p_supplier),
    'partnership', (select jsonb_build_object('id', p.id, 'state', p.state, 'levelId', p.level_id,
        'percentOfBase', v.percent_of_base::text)
      from partnerships p left join levels v on v.supplier_id = p.supplier_id and v.id = p.level_id
      where p.supplier_id = p_supplier and p.distributor_id = p_distributor),
    'account', (select jsonb_build_object('id', a.id, 'currency', a.currency,
        'balance', a.balance::text, 'creditEnabled', a.credit_enabled,
        'creditLimit', a.credit_limit::text, 'lastEntryNo', a.last_entry_no)
      from accounts a
      where a.supplier_id = p_supplier and a.distributor_id = p_distributor and a.closed_at is null),
    'supplier', (select jsonb_build_object('tier', t.tier, 'stockShortPolicy', f.stock_short_policy,
        'baseCurrency', f.base_currency)
      from plans t join supplier_profiles f on f.supplier_id = t.tenant_id
      where t.tenant_id = p_supplier),
    'fees', (select jsonb_agg(jsonb_build_object('id', v.id, 'kind', v.kind, 'currency', v.currency,
        'handling', v.handling, 'shipping', v.shipping))
      from (select distinct on (f.kind) f.* from fee_versions f
        where f.supplier_id = p_supplier and f.valid_from <= p_now
          and f.currency = (select base_currency from supplier_profiles where supplier_id = p_supplier)
          and (f.level_id is null or f.level_id = v_level)
        order by f.kind, f.level_id nulls last, f.valid_from desc, f.id desc) v));
end $$;
--> statement-breakpoint
create or replace function push_write(
  p_supplier uuid, p_distributor uuid, p_actor uuid, p_now timestamptz, w jsonb
) returns void language plpgsql
set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off set enable_bitmapscan = off
set plan_cache_mode = force_generic_plan
as $$
declare
  v_count integer;
  r record;
begin
  -- The locks of push_facts() are this transaction's own, or nothing of what it said may be written.
  if w->>'transaction' is distinct from pg_current_xact_id()::text then
    raise exception 'push_facts and push_write ran in two transactions';
  end if;
  select * into r from jsonb_to_record(w->'account')
    as x(id uuid, charged numeric, "entriesBefore" bigint, "lastEntryNo" bigint);
  update accounts a
    set balance = a.balance - r.charged, last_entry_no = r."lastEntryNo"
    where a.supplier_id = p_supplier and a.id = r.id and a.last_entry_no = r."entriesBefore"
      and a.balance + case when a.credit_enabled then a.credit_limit else 0 end >= r.charged;
  get diagnostics v_count = row_count;
  if v_count <> 1 then
    raise exception 'the account moved or is short' using errcode = '40001';
  end if;

  insert into ledger_transactions (supplier_id, id, account_id, kind, reference, order_id, actor_user_id, occurred_at)
    select p_supplier, x.id, (w#>>'{account,id}')::uuid, 'ORDER_CHARGE', x.reference, x."orderId", p_actor, p_now
    from jsonb_to_recordset(w->'transactions') as x(id uuid, reference text, "orderId" uuid);
  insert into ledger_entries (supplier_id, id, account_id, transaction_id, kind, contra, entry_no, amount, currency, balance_after, occurred_at)
    select p_supplier, x.id, (w#>>'{account,id}')::uuid, x."transactionId", x.kind, x.contra, x."entryNo",
      x.amount, w#>>'{account,currency}', x."balanceAfter", p_now
    from jsonb_to_recordset(w->'entries') as x(id uuid, "transactionId" uuid, kind text, contra text,
      "entryNo" bigint, amount numeric, "balanceAfter" numeric);

  -- Rows are changed one by one, each by its key: no statistics can talk the planner out of that.
  v_count := 0;
  for r in select * from jsonb_to_recordset(w->'pushed') as x("orderId" uuid, no integer,
      goods numeric, handling numeric, shipping numeric, "handlingPerUnit" numeric) loop
    update distribution_orders o
      set state = 'PUSHED', state_at = p_now, push_refusals = null, charged_attempts = r.no,
        goods = r.goods, handling = r.handling, shipping = r.shipping,
        handling_per_unit = r."handlingPerUnit", currency = w#>>'{account,currency}',
        pushed_at = p_now, processing_at = null, carrier = null, tracking_no = null, shipped_at = null
      where o.supplier_id = p_supplier and o.id = r."orderId"
        and coalesce(o.state) in ('TO_PUSH', 'PUSH_FAILED', 'WITHDRAWN', 'SENT_BACK');
    v_count := v_count + found::integer;
    update distributor_locks h set state = 'CONSUMED', state_at = p_now
      where h.supplier_id = p_supplier and h.order_id = r."orderId" and h.state = 'HELD';
  end loop;
  if v_count <> jsonb_array_length(w->'pushed') then
    raise exception 'an order moved' using errcode = '40001';
  end if;
  for r in select * from jsonb_to_recordset(w->'lines')
      as x(id uuid, "unitPrice" numeric, reserved integer) loop
    update distribution_order_lines l set unit_price = r."unitPrice", reserved = r.reserved
      where l.supplier_id = p_supplier and l.id = r.id;
  end loop;
  insert into push_attempts (supplier_id, id, order_id, no, transaction_id, goods, handling, shipping,
      currency, handling_version_id, shipping_version_id, rate, rate_source, pushed_by, pushed_at)
    select p_supplier, x."attemptId", x."orderId", x.no, x."transactionId", x.goods, x.handling, x.shipping,
      w#>>'{account,currency}', (w->>'handlingVersionId')::uuid, (w->>'shippingVersionId')::uuid,
      w->>'rate', w->>'rateSource', p_actor, p_now
    from jsonb_to_recordset(w->'pushed') as x("orderId" uuid, "attemptId" uuid, "transactionId" uuid,
      no integer, goods numeric, handling numeric, shipping numeric);

  for r in select * from jsonb_to_recordset(w->'stock')
      as x("warehouseId" uuid, "skuId" uuid, quantity integer, moves integer) loop
    update stock_levels s
      set available = s.available - r.quantity, locked = s.locked + r.quantity,
        version = s.version + r.moves, updated_at = p_now
      where s.supplier_id = p_supplier and s.warehouse_id = r."warehouseId" and s.sku_id = r."skuId";
  end loop;
  insert into stock_movements (supplier_id, id, warehouse_id, sku_id, batch_id, kind, available_before,
      available_after, locked_before, locked_after, version, order_id, actor_user_id, at)
    select p_supplier, x.id, x."warehouseId", x."skuId", w->>'batchId', 'RESERVED', x."availableBefore",
      x."availableAfter", x."lockedBefore", x."lockedAfter", x.version, x."orderId", p_actor, p_now
    from jsonb_to_recordset(w->'movements') as x(id uuid, "warehouseId" uuid, "skuId" uuid,
      "availableBefore" integer, "availableAfter" integer, "lockedBefore" integer,
      "lockedAfter" integer, version bigint, "orderId" uuid);

  insert into distributor_movements (supplier_id, id, distributor_id, supplier_warehouse_id, sku_id,
      local_sku_id, batch_id, kind, available_before, available_after, locked_before, locked_after, order_id, at)
    select p_supplier, x.id, p_distributor, x."supplierWarehouseId", x."skuId", x."localSkuId",
      w->>'batchId', 'ORDER_UNLOCKED', x.available, x.available, x."lockedBefore", x."lockedAfter",
      x."orderId", p_now
    from jsonb_to_recordset(w->'unlocked') as x(id uuid, "supplierWarehouseId" uuid, "skuId" uuid,
      "localSkuId" uuid, available integer, "lockedBefore" integer, "lockedAfter" integer, "orderId" uuid);

  insert into events (tenant_id, id, kind, object_id, payload, actor_user_id, occurred_at)
    select x."tenantId", x.id, x.kind, x."objectId", x.payload, p_actor, p_now
    from jsonb_to_recordset(w->'events') as x("tenantId" uuid, id uuid, kind text, "objectId" text, payload jsonb);
  -- A request over several suppliers is answered in parts under its one key.
  insert into idempotency_keys as i (tenant_id, key, command, input_hash, answer, created_at)
    select p_distributor, x.key, 'orderPush', decode(x.hash, 'hex'), x.answer, p_now
    from jsonb_to_recordset(w->'answers') as x(key text, hash text, answer jsonb)
    on conflict (tenant_id, key) do update set answer = i.answer || excluded.answer
      where i.input_hash = excluded.input_hash;
  get diagnostics v_count = row_count;
  if v_count <> jsonb_array_length(w->'answers') then
    raise exception 'a key was taken by another input' using errcode = '40001';
  end if;
end $$;
