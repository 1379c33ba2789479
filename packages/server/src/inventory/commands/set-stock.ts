import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, invalidInput, type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import {
  decideStock,
  MAX_STOCK_SETTINGS,
  NO_STOCK,
  type StockSettingRefusal,
} from '../stock.rules.ts';
import { isOpenWarehouse } from './is-open-warehouse.ts';
import { lockStockRows } from './lock-stock-rows.ts';
import { writeStockChanges } from './write-stock-changes.ts';

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
  const skuIds = levels.flatMap((level) => level.skuId ?? []);
  const facts = await lockStockRows(work, supplierId, warehouseId, skuIds);
  const seen = new Set<string>();
  const results = levels.map((level, i): StockSettingResult => {
    const path = ['levels', String(i)];
    const known = (level.skuId && facts.get(level.skuId)) || NO_STOCK;
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
  const changes = results.flatMap(({ outcome, skuId, available }) =>
    outcome === 'SET' ? [{ skuId: skuId!, facts: facts.get(skuId!)!, available: available! }] : [],
  );
  const { note } = input;
  await writeStockChanges(work, { supplierId, warehouseId, kind: 'SET', changes, note });
  return done({ results });
}
