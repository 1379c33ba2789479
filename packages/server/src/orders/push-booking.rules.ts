import type { Money } from '../kernel/money.ts';
import { ENTRY_KINDS, type EntryKind } from '../ledger/ledger.rules.ts';
import type { AccountFacts, HeldFacts, LoadedPushFacts } from './push-facts.rules.ts';
import { type PushDecision, stockKey } from './push-order.rules.ts';

type Charged = Extract<PushDecision, { ok: true }>;

/** Where new ids come from, so that this file stays a function of its input. */
export interface IdSource {
  /** A new uuid. */
  readonly uuid: () => string;
  /** The prefixed form of a uuid. */
  readonly prefixed: (
    kind: 'distributionOrder' | 'pushAttempt' | 'account' | 'tenant' | 'warehouse' | 'sku',
    uuid: string,
  ) => string;
}

/** Which counts and rows push_write() writes for the charged orders of one batch. */
export interface PushBooking {
  readonly payload: Record<string, unknown>;
  /** Order uuid → its ledger transaction. */
  readonly transactions: ReadonlyMap<string, string>;
}

/**
 * Turns decisions into rows: three entries an order in the statement's sequence (RECON-18), each
 * with its counter leg; a reservation movement a line (ORD-40); the distributor's lock closed
 * (STOCK-20); an event for either side, and one a warehouse for open stock screens (STOCK-19).
 */
export function bookPushes(
  loaded: LoadedPushFacts,
  account: AccountFacts,
  charged: readonly Charged[],
  rate: { readonly rate: string; readonly source: string },
  sides: { readonly supplierId: string; readonly distributorId: string },
  ids: IdSource,
): PushBooking {
  const entries: unknown[] = [];
  const transactions: { id: string; reference: string; orderId: string }[] = [];
  const pushed: unknown[] = [];
  const lines: unknown[] = [];
  const events: unknown[] = [];
  const stock = reservations(loaded, charged, ids);
  let entryNo = account.lastEntryNo;
  let balance = charged[0] ? charged[0].balanceAfter.plus(charged[0].charge.total) : null;
  let total = balance?.minus(balance) ?? null;
  for (const { order, charge } of charged) {
    const transactionId = ids.uuid();
    const attemptId = ids.uuid();
    transactions.push({
      id: transactionId,
      reference: ids.prefixed('pushAttempt', attemptId),
      orderId: order.id,
    });
    const parts: [EntryKind, Money][] = [
      ['ORDER_GOODS', charge.goods],
      ['ORDER_HANDLING_FEE', charge.handling],
      ['ORDER_SHIPPING_FEE', charge.shipping],
    ];
    for (const [kind, amount] of parts) {
      balance = balance!.minus(amount);
      entryNo += 1;
      const row = { transactionId, kind };
      const own = amount.negated().toFixed();
      entries.push(
        {
          ...row,
          id: ids.uuid(),
          contra: null,
          entryNo,
          amount: own,
          balanceAfter: balance.toFixed(),
        },
        {
          ...row,
          id: ids.uuid(),
          contra: ENTRY_KINDS[kind].contra,
          entryNo: null,
          amount: amount.toFixed(),
          balanceAfter: null,
        },
      );
    }
    total = total!.plus(charge.total);
    pushed.push({
      orderId: order.id,
      attemptId,
      transactionId,
      no: order.chargedAttempts + 1,
      goods: charge.goods.toFixed(),
      handling: charge.handling.toFixed(),
      shipping: charge.shipping.toFixed(),
      handlingPerUnit: charge.handlingPerUnit.toFixed(),
    });
    order.lines.forEach((line, i) => {
      const priced = charge.lines[i]!;
      lines.push({ id: line.id, unitPrice: priced.unitPrice.toFixed(), reserved: priced.reserved });
    });
    const objectId = ids.prefixed('distributionOrder', order.id);
    const payload = {
      orderId: objectId,
      accountId: ids.prefixed('account', account.id),
      packageNo: order.packageNo,
      total: charge.total.toJSON(),
    };
    for (const tenantId of [sides.supplierId, sides.distributorId]) {
      events.push({ tenantId, id: ids.uuid(), kind: 'order.pushed', objectId, payload });
    }
  }
  for (const [warehouseId, skuIds] of movedByWarehouse(stock.stock)) {
    const objectId = ids.prefixed('warehouse', warehouseId);
    const payload = {
      supplierId: ids.prefixed('tenant', sides.supplierId),
      warehouseId: objectId,
      skuIds: skuIds.map((id) => ids.prefixed('sku', id)),
    };
    const told = { tenantId: sides.supplierId, id: ids.uuid(), kind: 'stock.changed' };
    events.push({ ...told, objectId, payload });
  }
  const fee = (kind: string) => loaded.fees?.find((version) => version.kind === kind)?.id ?? null;
  return {
    transactions: new Map(transactions.map((row) => [row.orderId, row.id])),
    payload: {
      account: {
        id: account.id,
        currency: account.currency,
        charged: total?.toFixed() ?? '0',
        entriesBefore: account.lastEntryNo,
        lastEntryNo: entryNo,
      },
      transactions,
      entries,
      pushed,
      lines,
      events,
      ...stock,
      batchId: ids.uuid(),
      handlingVersionId: fee('HANDLING'),
      shippingVersionId: fee('SHIPPING'),
      rate: rate.rate,
      rateSource: rate.source,
    },
  };
}

function movedByWarehouse(stock: readonly { warehouseId: string; skuId: string }[]) {
  const moved = new Map<string, string[]>();
  for (const { warehouseId, skuId } of stock) {
    moved.set(warehouseId, [...(moved.get(warehouseId) ?? []), skuId]);
  }
  return moved;
}

/** Reservations at the supplier and the closing of the distributor's locks, with before and after. */
function reservations(loaded: LoadedPushFacts, charged: readonly Charged[], ids: IdSource) {
  const levels = new Map(
    (loaded.stock ?? []).map((row) => [
      stockKey(row.warehouseId, row.skuId),
      { ...row, taken: 0, moves: 0 },
    ]),
  );
  const held = new Map<string, number>();
  for (const lock of loaded.held ?? []) {
    const key = stockKey(lock.warehouseId, lock.skuId);
    held.set(key, (held.get(key) ?? 0) + lock.quantity);
  }
  const movements: unknown[] = [];
  const unlocked: unknown[] = [];
  for (const { order, charge } of charged) {
    order.lines.forEach((line, i) => {
      const key = stockKey(order.warehouseId, line.skuId);
      const level = levels.get(key);
      const reserved = charge.lines[i]!.reserved;
      if (level && reserved > 0) {
        const before = {
          available: level.available - level.taken,
          locked: level.locked + level.taken,
        };
        level.taken += reserved;
        level.moves += 1;
        movements.push({
          id: ids.uuid(),
          warehouseId: order.warehouseId,
          skuId: line.skuId,
          availableBefore: before.available,
          availableAfter: before.available - reserved,
          lockedBefore: before.locked,
          lockedAfter: before.locked + reserved,
          version: level.version + level.moves,
          orderId: order.id,
        });
      }
      const lock = lockOf(loaded.held, order.id, line.claimId);
      if (lock) {
        const lockedBefore = held.get(key) ?? 0;
        held.set(key, lockedBefore - lock.quantity);
        const promised = level ? level.available - level.taken : 0;
        unlocked.push({
          id: ids.uuid(),
          supplierWarehouseId: order.supplierWarehouseId,
          skuId: line.skuId,
          localSkuId: line.localSkuId,
          available: Math.max(0, promised - (lockedBefore - lock.quantity)),
          lockedBefore,
          lockedAfter: lockedBefore - lock.quantity,
          orderId: order.id,
        });
      }
    });
  }
  return {
    movements,
    unlocked,
    stock: [...levels.values()]
      .filter((level) => level.moves > 0)
      .map(({ warehouseId, skuId, taken, moves }) => ({
        warehouseId,
        skuId,
        quantity: taken,
        moves,
      })),
  };
}

function lockOf(held: readonly HeldFacts[] | null, orderId: string, claimId: string) {
  return (held ?? []).find((lock) => lock.orderId === orderId && lock.claimId === claimId);
}
