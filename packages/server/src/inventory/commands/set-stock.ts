import { sql } from 'drizzle-orm';
import { type Id, idFromUuid, uuidOf } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, invalidInput, type NotFound, notFound } from '../../kernel/refusals.ts';
import { at, jsonRows, uuid, uuidList } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { orderedMovementIds } from '../ordered-ids.ts';
import {
  decideStock,
  MAX_STOCK_SETTINGS,
  type StockFacts,
  type StockSettingRefusal,
} from '../stock.rules.ts';

export interface StockSetting {
  readonly skuId: Id<'sku'> | null;
  /** Units that can be promised, reserved ones not counted. */
  readonly available: number;
  /** The version the caller read; left out, the last write wins. */
  readonly version?: number | null;
}

export interface SetStockInput {
  readonly supplierId: Id<'tenant'>;
  readonly warehouseId: Id<'warehouse'> | null;
  /** 1…5,000. */
  readonly levels: readonly StockSetting[];
  readonly note?: string | null;
}

export interface StockSettingResult {
  readonly skuId: Id<'sku'> | null;
  readonly outcome: 'SET' | 'UNCHANGED' | 'REFUSED';
  readonly available: number | null;
  readonly version: number | null;
  readonly refusal: StockSettingRefusal | null;
}

const NOTHING: StockFacts = { skuExists: false, isCombination: false, available: 0, version: 0 };

/**
 * Sets the supplier's available quantity of up to 5,000 SKUs in one of its own warehouses. Written
 * once, whatever the number of distributors: their levels derive from it (STOCK-01…03). A virtual
 * supplier warehouse is no warehouse here, so nobody sets, counts or shelves in one (STOCK-11, 16).
 * The number of statements does not grow with the list.
 */
export async function setStock(
  work: Work,
  input: SetStockInput,
): Promise<Outcome<{ results: StockSettingResult[] }, NotFound | InvalidInput>> {
  const { supplierId, warehouseId, levels } = input;
  if (levels.length < 1 || levels.length > MAX_STOCK_SETTINGS) {
    return refused(invalidInput('levels', `Send 1 to ${MAX_STOCK_SETTINGS} rows at a time.`));
  }
  if (input.note && input.note.length > 500) {
    return refused(invalidInput('note', 'The note can have 500 characters at most.'));
  }
  if (!warehouseId || !(await isOpenWarehouse(work, supplierId, warehouseId))) {
    return refused(notFound('warehouseId', 'warehouse'));
  }
  const facts = await lockRows(work, supplierId, warehouseId, levels);
  const seen = new Set<string>();
  const results = levels.map((level, i): StockSettingResult => {
    const path = ['levels', String(i)];
    const known = (level.skuId && facts.get(level.skuId)) || NOTHING;
    const twice = level.skuId !== null && seen.has(level.skuId);
    if (level.skuId) seen.add(level.skuId);
    const decision = twice
      ? {
          outcome: 'REFUSED' as const,
          refusal: invalidInput([...path, 'skuId'], 'This SKU stands in the list twice.'),
        }
      : decideStock(level, known, path);
    if (decision.outcome === 'REFUSED') {
      const { refusal } = decision;
      return { skuId: level.skuId, outcome: 'REFUSED', available: null, version: null, refusal };
    }
    return {
      skuId: level.skuId,
      outcome: decision.outcome,
      available: level.available,
      version: known.version + (decision.outcome === 'SET' ? 1 : 0),
      refusal: null,
    };
  });
  const set = results.filter((result) => result.outcome === 'SET');
  if (set.length > 0) await write(work, input, warehouseId, set, facts);
  return done({ results });
}

async function isOpenWarehouse(work: Work, supplierId: Id<'tenant'>, id: Id<'warehouse'>) {
  const rows = await work.tx.execute(sql`
    select 1 from warehouses
    where tenant_id = ${uuid('tenant', supplierId)} and id = ${uuid('warehouse', id)}
      and closed_at is null`);
  return rows.length > 0;
}

/** Rows that are missing are made empty first, so that two first settings wait for each other. */
async function lockRows(
  work: Work,
  supplierId: Id<'tenant'>,
  warehouseId: Id<'warehouse'>,
  levels: readonly StockSetting[],
): Promise<Map<string, StockFacts>> {
  const skuIds = [...new Set(levels.flatMap((level) => level.skuId ?? []))];
  await work.tx.execute(sql`
    insert into stock_levels (supplier_id, warehouse_id, sku_id, available, locked, version, updated_at)
    select tenant_id, ${uuid('warehouse', warehouseId)}, id, 0, 0, 0, ${at(work.now)}
    from skus
    where tenant_id = ${uuid('tenant', supplierId)} and id = any(${uuidList('sku', skuIds)})
      and not is_combination
    order by id
    on conflict do nothing`);
  await work.tx.execute(sql`
    select 1 from stock_levels
    where supplier_id = ${uuid('tenant', supplierId)}
      and warehouse_id = ${uuid('warehouse', warehouseId)}
      and sku_id = any(${uuidList('sku', skuIds)})
    order by warehouse_id, sku_id for update`);
  const rows = await work.tx.execute<{
    id: string;
    is_combination: boolean;
    available: number | null;
    version: string | null;
  }>(sql`
    select k.id, k.is_combination, s.available, s.version
    from skus k
    left join stock_levels s on s.supplier_id = k.tenant_id and s.sku_id = k.id
      and s.warehouse_id = ${uuid('warehouse', warehouseId)}
    where k.tenant_id = ${uuid('tenant', supplierId)} and k.id = any(${uuidList('sku', skuIds)})`);
  return new Map(
    rows.map((row) => [
      idFromUuid('sku', row.id),
      {
        skuExists: true,
        isCombination: row.is_combination,
        available: row.available ?? 0,
        version: Number(row.version ?? 0),
      },
    ]),
  );
}

async function write(
  work: Work,
  input: SetStockInput,
  warehouseId: Id<'warehouse'>,
  set: readonly StockSettingResult[],
  facts: Map<string, StockFacts>,
): Promise<void> {
  const skuIds = set.map((result) => result.skuId!);
  const ids = orderedMovementIds(work, set.length);
  const rows = set.map((result, i) => ({
    id: uuidOf('movement', ids[i]!),
    sku: uuidOf('sku', result.skuId!),
    before: facts.get(result.skuId!)!.available,
    after: result.available,
    version: result.version,
  }));
  await work.tx.execute(sql`
    with x as (
      select * from jsonb_to_recordset(${jsonRows(rows)})
        as x(id uuid, sku uuid, before integer, after integer, version bigint)
    ), changed as (
      update stock_levels s set available = x.after, version = x.version, updated_at = ${at(work.now)}
      from x
      where s.supplier_id = ${uuid('tenant', input.supplierId)}
        and s.warehouse_id = ${uuid('warehouse', warehouseId)} and s.sku_id = x.sku
      returning s.supplier_id, s.warehouse_id, s.sku_id, s.locked
    )
    insert into stock_movements (supplier_id, id, warehouse_id, sku_id, batch_id, kind,
      available_before, available_after, locked_before, locked_after, version, note, actor_user_id, at)
    select c.supplier_id, x.id, c.warehouse_id, c.sku_id, ${ids[0]!}, 'SET', x.before, x.after,
      c.locked, c.locked, x.version, ${input.note?.trim() || null},
      ${uuid('user', work.actor.userId)}, ${at(work.now)}
    from changed c join x on x.sku = c.sku_id`);
  work.emit({
    kind: 'stock.changed',
    tenants: [input.supplierId],
    objectId: warehouseId,
    payload: { supplierId: input.supplierId, warehouseId, skuIds },
  });
}
