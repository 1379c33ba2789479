import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../identity/context.ts';
import type { Id } from '../kernel/ids.ts';
import type { BusEvent } from '../platform/bus.ts';
import { unauthenticated } from '../platform/errors.ts';
import { claimedAmong } from './claimed-among.read.ts';

/** Changes that come within this time are told as one. */
const GATHER_MS = 200;
/** How often somebody who hears nothing is asked whether it may still listen. */
const RECHECK_MS = 3000;

export interface StockChanged {
  readonly skuIds: Id<'sku'>[];
  readonly occurredAt: Date;
}

/**
 * What moved in stock that somebody may see: in its own warehouses as a supplier, and of claimed
 * products at its suppliers as a distributor. A supplier's change is one event in the supplier's
 * stream, however many distributors claimed it; each distributor's stream reads it there and keeps
 * what it has claimed (STOCK-19, GEN-08). Nothing is resumed: a list read anew is complete.
 */
export async function* watchStock(
  context: Context,
  suppliersOf: (distributorId: Id<'tenant'>) => Promise<Id<'tenant'>[]>,
): AsyncGenerator<StockChanged, void> {
  const first = context.actor;
  if (!first) throw unauthenticated();
  const { tenantId } = first;
  const ending = new AbortController();
  const waiting: BusEvent[] = [];
  let wake = () => {};
  const follow = async (supplierId: Id<'tenant'>) => {
    for await (const event of context.bus.listen(supplierId, ending.signal)) {
      const own = event.kind === 'stock.locksChanged' && supplierId === tenantId;
      if (event.kind === 'stock.changed' || own) {
        waiting.push(event);
        wake();
      }
    }
  };
  try {
    const suppliers = await suppliersOf(tenantId);
    for (const supplierId of new Set([tenantId, ...suppliers])) follow(supplierId).catch(() => {});
    for (;;) {
      if (waiting.length === 0) {
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await Promise.race([woken, sleep(RECHECK_MS, undefined, { signal: ending.signal })]);
      }
      if (waiting.length > 0) await sleep(GATHER_MS);
      const actor = await context.actorNow();
      if (actor?.tenantId !== tenantId) throw unauthenticated();
      const events = waiting.splice(0);
      const skuIds = new Set<Id<'sku'>>();
      if (actor.permissions.has('SUPPLIER_VIEW')) {
        for (const event of events) if (isOwn(event, tenantId)) add(skuIds, event);
      }
      if (actor.permissions.has('DISTRIBUTOR_VIEW')) {
        for (const event of events) if (event.kind === 'stock.locksChanged') add(skuIds, event);
        const others = events.filter((e) => e.kind === 'stock.changed' && !isOwn(e, tenantId));
        const { db } = context.database;
        for (const skuId of await claimedAmong(db, tenantId, others)) skuIds.add(skuId);
      }
      const last = events.at(-1);
      if (last && skuIds.size > 0) yield { skuIds: [...skuIds], occurredAt: last.occurredAt };
    }
  } finally {
    ending.abort();
  }
}

function isOwn(event: BusEvent, tenantId: Id<'tenant'>): boolean {
  return event.kind === 'stock.changed' && event.payload.supplierId === tenantId;
}

function add(skuIds: Set<Id<'sku'>>, event: BusEvent): void {
  for (const skuId of event.payload.skuIds as Id<'sku'>[]) skuIds.add(skuId);
}
