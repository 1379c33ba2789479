import type { Id } from '../kernel/ids.ts';
import type {
  Allocation,
  BlockedLine,
  LineObstacle,
  OpenLine,
  PackableLine,
  PackLevel,
  PackLine,
  PackPart,
  PackPlan,
} from './pack-plan.rules.ts';
import { PackStock } from './pack-stock.rules.ts';

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
  const bySupplier = new Map<string, PackableLine[]>();
  for (const line of open) {
    const obstacle = obstacleOf(line, warehouseId);
    if (obstacle) {
      blocked.push({ lineId: line.lineId, quantity: line.remaining, obstacle });
      continue;
    }
    const packable = line as PackableLine;
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

function planSupplier(
  lines: readonly PackableLine[],
  only: Id<'supplierWarehouse'> | null,
  blocked: BlockedLine[],
): PackPart[] {
  const open = lines.map((line) => ({ line, units: line.remaining }));
  const inStock = allot(open, new PackStock(lines, only, false), only !== null);
  // Beyond the stock only where stock does not suffice and the supplier allows it.
  const plan =
    inStock.left.length === 0
      ? inStock
      : allot(open, new PackStock(lines, only, true), only !== null);
  for (const { line, units } of plan.left) {
    blocked.push({ lineId: line.lineId, quantity: units, obstacle: 'STOCK_SHORT' });
  }
  return plan.parts;
}

interface Allotment {
  readonly parts: PackPart[];
  readonly left: readonly OpenLine[];
}

/**
 * Goods whose rules or default name a warehouse come from the first of them that has them all
 * (WHSE-08); the rest from the warehouse that covers most. A person's choice asks no rule.
 */
function allot(open: readonly OpenLine[], stock: PackStock, byPerson: boolean): Allotment {
  const named: PackPart[] = [];
  let left = open;
  for (const group of byPerson ? [] : groupsOfChoices(open)) {
    const at = choose(group, stock);
    if (!at) continue;
    const taken = new Map(
      group.map(({ line, units }) => [line, stock.take(at.level, line, units)]),
    );
    named.push(toPart(at.level, taken, at.allocation));
    left = left.filter((one) => !group.includes(one));
  }
  const rest = fill(left, stock, byPerson ? 'PERSON' : 'STOCK');
  return { parts: joinByWarehouse([...named, ...rest.parts]), left: rest.left };
}

/** Lines that are tried in the same warehouses go together. */
function groupsOfChoices(open: readonly OpenLine[]): OpenLine[][] {
  const groups = new Map<string, OpenLine[]>();
  for (const one of open) {
    if (one.line.choices.length === 0) continue;
    const key = one.line.choices.map((choice) => choice.supplierWarehouseId).join();
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

function choose(group: readonly OpenLine[], stock: PackStock) {
  const passedOver: Id<'supplierWarehouse'>[] = [];
  for (const { supplierWarehouseId, by, ruleId, ruleName } of group[0]!.line.choices) {
    const level = stock.coverer(supplierWarehouseId, group);
    if (level) return { level, allocation: { by, ruleId, ruleName, passedOver } };
    passedOver.push(supplierWarehouseId);
  }
  return null;
}

/** Takes the warehouse that covers most, again and again, until nothing more can be covered. */
function fill(open: readonly OpenLine[], stock: PackStock, by: 'PERSON' | 'STOCK'): Allotment {
  const parts: PackPart[] = [];
  let left = open;
  for (let best = stock.mostOf(left); best; best = stock.mostOf(left)) {
    const taken = new Map<PackableLine, number>();
    for (const { line, units } of left) taken.set(line, stock.take(best, line, units));
    const passedOver = by === 'PERSON' ? [] : namedElsewhere(taken, best);
    parts.push(toPart(best, taken, { by, ruleId: null, ruleName: null, passedOver }));
    left = left.flatMap(({ line, units }) => {
      const rest = units - (taken.get(line) ?? 0);
      return rest > 0 ? [{ line, units: rest }] : [];
    });
  }
  return { parts, left };
}

/** What the rules named for these goods and did not get. */
function namedElsewhere(taken: ReadonlyMap<PackableLine, number>, at: PackLevel) {
  const named = [...taken].flatMap(([line, quantity]) =>
    quantity > 0 ? line.choices.map((choice) => choice.supplierWarehouseId) : [],
  );
  return [...new Set(named)].filter((id) => id !== at.supplierWarehouseId);
}

/** One package a warehouse: what a rule and the stock send to the same place travels together. */
function joinByWarehouse(parts: readonly PackPart[]): PackPart[] {
  const joined = new Map<Id<'supplierWarehouse'>, PackPart>();
  for (const part of parts) {
    const present = joined.get(part.supplierWarehouseId);
    const whole = present ? { ...present, lines: [...present.lines, ...part.lines] } : part;
    joined.set(part.supplierWarehouseId, whole);
  }
  return [...joined.values()];
}

function toPart(
  at: PackLevel,
  taken: ReadonlyMap<PackableLine, number>,
  allocation: Allocation,
): PackPart {
  const packed = [...taken].filter(([, quantity]) => quantity > 0);
  const { supplierId, partnershipId } = packed[0]![0].claim;
  return {
    supplierId,
    partnershipId,
    supplierWarehouseId: at.supplierWarehouseId,
    warehouseId: at.warehouseId,
    allocation,
    lines: packed.map(([line, quantity]) => ({
      lineId: line.lineId,
      claimId: line.claim.claimId,
      skuId: line.claim.skuId,
      localSkuId: line.localSkuId,
      quantity,
    })),
  };
}
