import type { Id } from '../kernel/ids.ts';
import type { OpenLine, PackableLine, PackClaim, PackLevel } from './pack-plan.rules.ts';

/** What is left in each warehouse while packages are planned: two lines may want the same product. */
export class PackStock {
  readonly #warehouses = new Map<Id<'supplierWarehouse'>, PackLevel>();
  readonly #left = new Map<string, number>();
  readonly #beyond: boolean;

  constructor(
    lines: readonly PackableLine[],
    only: Id<'supplierWarehouse'> | null,
    beyond: boolean,
  ) {
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
  mostOf(open: readonly OpenLine[]): PackLevel | null {
    let best: { level: PackLevel; score: readonly number[] } | null = null;
    for (const level of this.#warehouses.values()) {
      const score = this.#score(level, open);
      if (score[1] !== 0 && (!best || isHigher(score, best.score))) best = { level, score };
    }
    return best?.level ?? null;
  }

  /** That warehouse, if it has every one of these lines whole. */
  coverer(id: Id<'supplierWarehouse'>, open: readonly OpenLine[]): PackLevel | null {
    const level = this.#warehouses.get(id);
    return level && this.#score(level, open)[0] === open.length ? level : null;
  }

  take(level: PackLevel, { claim }: PackableLine, units: number): number {
    const key = keyOf(level, claim);
    const left = this.#left.get(key);
    if (left === undefined) return 0;
    const taken = this.#beyond && claim.backorder ? units : Math.min(units, left);
    this.#left.set(key, Math.max(0, left - taken));
    return taken;
  }

  #score(
    level: PackLevel,
    open: readonly OpenLine[],
  ): [whole: number, units: number, real: number] {
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
