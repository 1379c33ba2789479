import type { ClaimState } from '../claims/claim.rules.ts';
import type { Id } from '../kernel/ids.ts';
import type { PartnershipState } from '../partnerships/partnership.rules.ts';

/** Why a line cannot be put into a package for a supplier now. */
export const LINE_OBSTACLES = {
  LISTING_NOT_MAPPED: 'Its listing is not mapped to a merchant SKU.',
  OWN_GOODS: 'Its merchant SKU is own goods: no supplier ships it (ORD-42).',
  CLAIM_EXPIRED: 'The supplier no longer distributes the product to you.',
  CLAIM_STOPPED: 'You stopped the distribution of the product.',
  NOT_PARTNERED: 'You are not partnered with its supplier at the moment.',
  NO_WAREHOUSE: 'No warehouse of its supplier is mapped.',
  STOCK_SHORT: 'Its supplier has fewer units than the order needs.',
} as const;
export type LineObstacle = keyof typeof LINE_OBSTACLES;

/** A supplier warehouse with what this distributor can still take of one product. */
export interface PackLevel {
  readonly supplierWarehouseId: Id<'supplierWarehouse'>;
  readonly warehouseId: Id<'warehouse'>;
  readonly available: number;
}

/** The claim behind a line's merchant SKU, with where its stock lies. */
export interface PackClaim {
  readonly claimId: Id<'claim'>;
  readonly supplierId: Id<'tenant'>;
  readonly partnershipId: Id<'partnership'>;
  /** The supplier's SKU. */
  readonly skuId: Id<'sku'>;
  readonly state: ClaimState;
  readonly partnershipState: PartnershipState;
  /** The supplier takes orders beyond its stock. */
  readonly backorder: boolean;
  readonly levels: readonly PackLevel[];
}

export interface PackLine {
  readonly lineId: Id<'buyerOrderLine'>;
  /** Units not yet in a package. */
  readonly remaining: number;
  /** The mapped merchant SKU, by the mapping of this moment. */
  readonly localSkuId: Id<'sku'> | null;
  readonly claim: PackClaim | null;
}

export interface PackedLine {
  readonly lineId: Id<'buyerOrderLine'>;
  readonly claimId: Id<'claim'>;
  readonly skuId: Id<'sku'>;
  readonly localSkuId: Id<'sku'>;
  readonly quantity: number;
}

/** One package: one supplier, one supplier warehouse (ORD-03). */
export interface PackPart {
  readonly supplierId: Id<'tenant'>;
  readonly partnershipId: Id<'partnership'>;
  readonly supplierWarehouseId: Id<'supplierWarehouse'>;
  readonly warehouseId: Id<'warehouse'>;
  readonly lines: readonly PackedLine[];
}

export interface BlockedLine {
  readonly lineId: Id<'buyerOrderLine'>;
  readonly quantity: number;
  readonly obstacle: LineObstacle;
}

export interface PackPlan {
  readonly parts: readonly PackPart[];
  readonly blocked: readonly BlockedLine[];
}

type Packable = PackLine & { readonly claim: PackClaim; readonly localSkuId: Id<'sku'> };

/**
 * How an order can be packed now: the fewest packages found, each from one warehouse of one
 * supplier, and the lines that cannot go with the reason. With `warehouseId` only that supplier
 * warehouse is packed from.
 */
export function planPackages(
  lines: readonly PackLine[],
  warehouseId: Id<'supplierWarehouse'> | null = null,
): PackPlan {
  const open = lines.filter(({ remaining }) => remaining > 0);
  const blocked: BlockedLine[] = [];
  const bySupplier = new Map<string, Packable[]>();
  for (const line of open) {
    const obstacle = obstacleOf(line, warehouseId);
    if (obstacle) {
      blocked.push({ lineId: line.lineId, quantity: line.remaining, obstacle });
      continue;
    }
    const packable = line as Packable;
    const of = bySupplier.get(packable.claim.supplierId);
    if (of) of.push(packable);
    else bySupplier.set(packable.claim.supplierId, [packable]);
  }
  const parts = [...bySupplier.values()].flatMap((of) => planSupplier(of, warehouseId, blocked));
  return { parts, blocked };
}

function obstacleOf(line: PackLine, only: Id<'supplierWarehouse'> | null): LineObstacle | null {
  if (!line.localSkuId) return 'LISTING_NOT_MAPPED';
  const { claim } = line;
  if (!claim) return 'OWN_GOODS';
  // First what the product's state is a consequence of, so that the reader repairs the cause.
  if (claim.partnershipState !== 'PARTNERED') return 'NOT_PARTNERED';
  if (claim.state === 'EXPIRED') return 'CLAIM_EXPIRED';
  if (claim.state !== 'ACTIVE') return 'CLAIM_STOPPED';
  const levels = claim.levels.filter((level) => !only || level.supplierWarehouseId === only);
  return levels.length === 0 ? 'NO_WAREHOUSE' : null;
}

interface Open {
  readonly line: Packable;
  readonly units: number;
}

function planSupplier(
  lines: readonly Packable[],
  only: Id<'supplierWarehouse'> | null,
  blocked: BlockedLine[],
): PackPart[] {
  const open = lines.map((line) => ({ line, units: line.remaining }));
  const inStock = fill(open, new Stock(lines, only, false));
  // Beyond the stock only where stock does not suffice and the supplier allows it.
  const plan = inStock.left.length === 0 ? inStock : fill(open, new Stock(lines, only, true));
  for (const { line, units } of plan.left) {
    blocked.push({ lineId: line.lineId, quantity: units, obstacle: 'STOCK_SHORT' });
  }
  return plan.parts;
}

/** Takes the warehouse that covers most, again and again, until nothing more can be covered. */
function fill(open: readonly Open[], stock: Stock): { parts: PackPart[]; left: readonly Open[] } {
  const parts: PackPart[] = [];
  let left = open;
  for (let best = stock.mostOf(left); best; best = stock.mostOf(left)) {
    const taken = new Map<Packable, number>();
    for (const { line, units } of left) taken.set(line, stock.take(best, line, units));
    parts.push(toPart(best, taken));
    left = left.flatMap(({ line, units }) => {
      const rest = units - (taken.get(line) ?? 0);
      return rest > 0 ? [{ line, units: rest }] : [];
    });
  }
  return { parts, left };
}

function toPart(at: PackLevel, taken: ReadonlyMap<Packable, number>): PackPart {
  const packed = [...taken].filter(([, quantity]) => quantity > 0);
  const { supplierId, partnershipId } = packed[0]![0].claim;
  return {
    supplierId,
    partnershipId,
    supplierWarehouseId: at.supplierWarehouseId,
    warehouseId: at.warehouseId,
    lines: packed.map(([line, quantity]) => ({
      lineId: line.lineId,
      claimId: line.claim.claimId,
      skuId: line.claim.skuId,
      localSkuId: line.localSkuId,
      quantity,
    })),
  };
}

/** What is left in each warehouse while packages are planned: two lines may want the same product. */
class Stock {
  readonly #warehouses = new Map<Id<'supplierWarehouse'>, PackLevel>();
  readonly #left = new Map<string, number>();
  readonly #beyond: boolean;

  constructor(lines: readonly Packable[], only: Id<'supplierWarehouse'> | null, beyond: boolean) {
    this.#beyond = beyond;
    for (const { claim } of lines) {
      for (const level of claim.levels) {
        if (only && level.supplierWarehouseId !== only) continue;
        this.#warehouses.set(level.supplierWarehouseId, level);
        this.#left.set(keyOf(level, claim), level.available);
      }
    }
  }

  /** The warehouse that covers most lines whole, then most units, then most from stock. */
  mostOf(open: readonly Open[]): PackLevel | null {
    let best: { level: PackLevel; score: readonly number[] } | null = null;
    for (const level of this.#warehouses.values()) {
      const score = this.#score(level, open);
      if (score[1] !== 0 && (!best || isHigher(score, best.score))) best = { level, score };
    }
    return best?.level ?? null;
  }

  take(level: PackLevel, { claim }: Packable, units: number): number {
    const key = keyOf(level, claim);
    const left = this.#left.get(key);
    if (left === undefined) return 0;
    const taken = this.#beyond && claim.backorder ? units : Math.min(units, left);
    this.#left.set(key, Math.max(0, left - taken));
    return taken;
  }

  #score(level: PackLevel, open: readonly Open[]): [whole: number, units: number, real: number] {
    const trial = new Map(this.#left);
    const score: [number, number, number] = [0, 0, 0];
    for (const { line, units } of open) {
      const key = keyOf(level, line.claim);
      const left = trial.get(key);
      if (left === undefined) continue;
      const real = Math.min(units, left);
      const taken = this.#beyond && line.claim.backorder ? units : real;
      trial.set(key, left - real);
      if (taken === units) score[0] += 1;
      score[1] += taken;
      score[2] += real;
    }
    return score;
  }
}

const keyOf = (level: PackLevel, claim: PackClaim) => `${level.supplierWarehouseId}/${claim.skuId}`;

function isHigher(a: readonly number[], b: readonly number[]): boolean {
  const differs = a.findIndex((value, i) => value !== b[i]);
  return differs >= 0 && a[differs]! > b[differs]!;
}
