import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import { type Id, uuidOf } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { invalidInput, notFound } from '../../kernel/refusals.ts';
import { optionalText, requiredText } from '../../kernel/text.ts';
import type { Work } from '../../platform/work.ts';
import { NO_STOCK, type StockFacts, type StockMovementKind } from '../stock.rules.ts';
import {
  adjust,
  count,
  type LineDecision,
  MAX_SLIP_LINES,
  receive,
  type StockActRefusal,
  sendAway,
} from '../stock-act.rules.ts';
import { averageCosts, type ReceivedLine } from './average-costs.ts';
import { isOpenWarehouse } from './is-open-warehouse.ts';
import { lockStockRows } from './lock-stock-rows.ts';
import { type StockChange, writeStockChanges } from './write-stock-changes.ts';

/** Goods of several SKUs in one warehouse, acted on together: all lines or none. */
export interface Slip<Line> {
  readonly warehouseId: Id<'warehouse'> | null;
  /** 1…1,000, each SKU once. */
  readonly lines: readonly (Line & { readonly skuId: Id<'sku'> | null })[];
  readonly note?: string | null;
}

type Moved = Outcome<{ batchId: string }, StockActRefusal>;

/** Goods came in (RECEIVED); with a price of a unit they move the average cost (STOCK-14). */
export async function receiveStock(work: Work<Actor>, slip: Slip<ReceivedLine>): Promise<Moved> {
  const { tenantId } = requirePermission(work.actor, 'SUPPLIER_WAREHOUSES');
  const opened = await open(work, slip);
  if (!opened.ok) return opened;
  const { warehouseId, note } = opened.value;
  const facts = await lockStockRows(work, tenantId, warehouseId, idsOf(slip));
  const decided = decide(slip, facts, (known, line, path) => receive(known, line.quantity, path));
  if (!decided.ok) return decided;
  const costs = await averageCosts(work, tenantId, slip.lines);
  if (!costs.ok) return costs;
  return write(work, { warehouseId, note, kind: 'RECEIVED', changes: decided.value });
}

/** A correction up or down, for a reason that stays with the movement (ADJUSTED). */
export async function adjustStock(
  work: Work<Actor>,
  slip: Slip<{ readonly change: number }>,
): Promise<Moved> {
  const { tenantId } = requirePermission(work.actor, 'SUPPLIER_WAREHOUSES');
  const reason = requiredText('note', slip.note, 500);
  if (reason.faults.length > 0) return refused(...reason.faults);
  const opened = await open(work, slip);
  if (!opened.ok) return opened;
  const { warehouseId, note } = opened.value;
  const facts = await lockStockRows(work, tenantId, warehouseId, idsOf(slip));
  const decided = decide(slip, facts, (known, line, path) => adjust(known, line.change, path));
  if (!decided.ok) return decided;
  return write(work, { warehouseId, note, kind: 'ADJUSTED', changes: decided.value });
}

/** What was counted is there from now on; lines that were right make no movement (COUNTED). */
export async function countStock(
  work: Work<Actor>,
  slip: Slip<{ readonly onHand: number }>,
): Promise<Moved> {
  const { tenantId } = requirePermission(work.actor, 'SUPPLIER_WAREHOUSES');
  const opened = await open(work, slip);
  if (!opened.ok) return opened;
  const { warehouseId, note } = opened.value;
  const facts = await lockStockRows(work, tenantId, warehouseId, idsOf(slip));
  const decided = decide(slip, facts, (known, line, path) => count(known, line.onHand, path));
  if (!decided.ok) return decided;
  const changes = decided.value.filter((one) => one.available !== one.facts.available);
  return write(work, { warehouseId, note, kind: 'COUNTED', changes });
}

/** Goods go from one own warehouse to another, in one instant: no unit is missing or doubled. */
export async function transferStock(
  work: Work<Actor>,
  slip: Slip<{ readonly quantity: number }> & { readonly toWarehouseId: Id<'warehouse'> | null },
): Promise<Moved> {
  const { tenantId } = requirePermission(work.actor, 'SUPPLIER_WAREHOUSES');
  const opened = await open(work, slip);
  if (!opened.ok) return opened;
  const { warehouseId: from, note } = opened.value;
  const to = slip.toWarehouseId;
  if (!to || !(await isOpenWarehouse(work, tenantId, to))) {
    return refused(notFound('toWarehouseId', 'warehouse'));
  }
  if (to === from) return refused(invalidInput('toWarehouseId', 'Choose another warehouse.'));
  const held = new Map<Id<'warehouse'>, Map<string, StockFacts>>();
  for (const id of [from, to].sort(byUuid)) {
    held.set(id, await lockStockRows(work, tenantId, id, idsOf(slip)));
  }
  const gone = decide(slip, held.get(from)!, (known, line, path) =>
    sendAway(known, line.quantity, path),
  );
  if (!gone.ok) return gone;
  const came = decide(slip, held.get(to)!, (known, line, path) =>
    receive(known, line.quantity, path),
  );
  if (!came.ok) return came;
  const { batchId } = (
    await write(work, { warehouseId: from, note, kind: 'TRANSFERRED', changes: gone.value })
  ).value;
  return write(work, { warehouseId: to, note, kind: 'TRANSFERRED', changes: came.value, batchId });
}

/** Everybody takes two warehouses in this order. */
const byUuid = (a: Id<'warehouse'>, b: Id<'warehouse'>) =>
  uuidOf('warehouse', a) < uuidOf('warehouse', b) ? -1 : 1;

const idsOf = <Line>({ lines }: Slip<Line>) => lines.flatMap(({ skuId }) => skuId ?? []);

async function open<Line>(work: Work<Actor>, slip: Slip<Line>) {
  const { warehouseId, lines } = slip;
  if (lines.length < 1 || lines.length > MAX_SLIP_LINES) {
    return refused(invalidInput('lines', `Write 1 to ${MAX_SLIP_LINES} lines.`));
  }
  const note = optionalText('note', slip.note, 500);
  if (note.faults.length > 0) return refused(...note.faults);
  if (!warehouseId || !(await isOpenWarehouse(work, work.actor.tenantId, warehouseId))) {
    return refused(notFound('warehouseId', 'warehouse'));
  }
  return done({ warehouseId, note: note.text });
}

function decide<Line>(
  { lines }: Slip<Line>,
  facts: ReadonlyMap<string, StockFacts>,
  decideLine: (known: StockFacts, line: Line, path: readonly string[]) => LineDecision,
): Outcome<StockChange[], StockActRefusal> {
  const faults: StockActRefusal[] = [];
  const seen = new Set<string>();
  const changes = lines.flatMap((line, at): StockChange[] => {
    const path = ['lines', String(at)];
    const { skuId } = line;
    if (skuId && seen.has(skuId)) {
      faults.push(invalidInput([...path, 'skuId'], 'This SKU stands on the slip twice.'));
      return [];
    }
    if (skuId) seen.add(skuId);
    const known = (skuId && facts.get(skuId)) || NO_STOCK;
    const decision = decideLine(known, line, path);
    if ('refusal' in decision) faults.push(decision.refusal);
    return skuId && 'available' in decision
      ? [{ skuId, facts: known, available: decision.available }]
      : [];
  });
  return faults.length > 0 ? refused(...faults) : done(changes);
}

interface Writing {
  readonly warehouseId: Id<'warehouse'>;
  readonly kind: StockMovementKind;
  readonly changes: readonly StockChange[];
  readonly note: string | null;
  readonly batchId?: string;
}

async function write(work: Work<Actor>, writing: Writing) {
  const supplierId = work.actor.tenantId;
  return done({ batchId: await writeStockChanges(work, { supplierId, ...writing }) });
}
