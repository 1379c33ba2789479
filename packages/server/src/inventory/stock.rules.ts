import type { Refusal } from '../kernel/outcome.ts';
import { type InvalidInput, invalidInput, type NotFound, notFound } from '../kernel/refusals.ts';

/** How much of a product is left, as lists are narrowed by it. */
export const STOCK_STANDINGS = {
  OUT: 'Nothing is left.',
  LOW: '1 to 10 units are left.',
  ENOUGH: 'More than 10 units are left.',
} as const;
export type StockStanding = keyof typeof STOCK_STANDINGS;

/** What a supplier's stock can be ordered by. */
export const STOCK_SORTS = {
  CODE: "The SKU's code, from A on.",
  AVAILABLE: 'Units that can be promised, the fewest first.',
  CHANGED: 'When it changed, the newest first; what was never set comes last.',
} as const;
export type StockSort = keyof typeof STOCK_SORTS;

/** What a distributor's Inventory List can be ordered by. */
export const INVENTORY_SORTS = {
  CODE: "The local SKU's code, from A on.",
  AVAILABLE: 'Units that can be promised, the fewest first.',
} as const;
export type InventorySort = keyof typeof INVENTORY_SORTS;

/** How a supplier's own stock row moves. */
export const STOCK_MOVEMENT_KINDS = {
  SET: 'Set by hand, by list or by API.',
  RECEIVED: 'Goods came in.',
  ADJUSTED: 'Corrected by hand, for the reason in the note.',
  TRANSFERRED: 'Moved between two warehouses of the supplier.',
  COUNTED: 'A count found another quantity.',
  RESERVED: 'Reserved for a pushed order.',
  RELEASED: 'A reservation given back: withdrawn or sent back.',
  SHIPPED: 'Reserved units left the warehouse.',
  RETURNED: 'Shipped units came back before the carrier took them.',
} as const;
export type StockMovementKind = keyof typeof STOCK_MOVEMENT_KINDS;

/**
 * Movements on the distributor's side. The supplier's own movements appear there as
 * DISTRIBUTION_STOCK_PUSH without being copied; rows of that kind are written out only where a claim
 * or a mapping begins or ends, since no movement of the supplier stands behind those.
 */
export const DISTRIBUTOR_MOVEMENT_KINDS = [
  'DISTRIBUTION_STOCK_PUSH',
  'ORDER_LOCKED',
  'ORDER_UNLOCKED',
  'STOP_DISTRIBUTION',
  'DISTRIBUTION_STOCK_AUTO_CLEARED',
] as const;
export type DistributorMovementKind = (typeof DISTRIBUTOR_MOVEMENT_KINDS)[number];

export type LockState = 'HELD' | 'CONSUMED' | 'RELEASED';

/** More than any warehouse holds, and far below what an integer column takes. */
export const MAX_QUANTITY = 100_000_000;
/** SKUs in one act of setting stock. */
export const MAX_STOCK_SETTINGS = 5_000;

/** The quantity was read before somebody else changed it: the older version is ignored (STOCK-18). */
export interface StaleStockVersion extends Refusal {
  readonly kind: 'StaleStockVersion';
  readonly currentVersion: number;
  readonly currentAvailable: number;
}

export type StockSettingRefusal = InvalidInput | NotFound | StaleStockVersion;

/** What is known of one row before it is set. */
export interface StockFacts {
  readonly skuExists: boolean;
  readonly isCombination: boolean;
  readonly available: number;
  /** Units reserved for pushed orders. */
  readonly locked: number;
  readonly version: number;
}

/** Of a SKU that is not the supplier's. */
export const NO_STOCK: StockFacts = {
  skuExists: false,
  isCombination: false,
  available: 0,
  locked: 0,
  version: 0,
};

export type StockDecision =
  | { readonly outcome: 'SET' | 'UNCHANGED' }
  | { readonly outcome: 'REFUSED'; readonly refusal: StockSettingRefusal };

/** Whether one row takes the new quantity; `path` is where it stands in the input. */
export function decideStock(
  setting: { readonly available: number; readonly version?: number | null },
  facts: StockFacts,
  path: readonly string[],
): StockDecision {
  if (!facts.skuExists) return no(notFound([...path, 'skuId'], 'SKU'));
  if (facts.isCombination) {
    return no(invalidInput([...path, 'skuId'], 'A combination SKU has no stock of its own.'));
  }
  const { available, version } = setting;
  if (!Number.isInteger(available) || available < 0 || available > MAX_QUANTITY) {
    const message = `The quantity must be a whole number between 0 and ${MAX_QUANTITY}.`;
    return no(invalidInput([...path, 'available'], message));
  }
  if (version !== undefined && version !== null) {
    if (version > facts.version) {
      return no(invalidInput([...path, 'version'], 'There is no such version of this stock row.'));
    }
    if (version < facts.version) {
      return no({
        kind: 'StaleStockVersion',
        message: 'This quantity was changed since you read it. Nothing was set.',
        path: [...path, 'version'],
        currentVersion: facts.version,
        currentAvailable: facts.available,
      });
    }
  }
  return { outcome: available === facts.available ? 'UNCHANGED' : 'SET' };
}

/** What a distributor may still promise of a supplier's row: never below zero (STOCK-17). */
export function distributorAvailable(supplierAvailable: number, held: number): number {
  return Math.max(0, supplierAvailable - held);
}

function no(refusal: StockSettingRefusal): StockDecision {
  return { outcome: 'REFUSED', refusal };
}
