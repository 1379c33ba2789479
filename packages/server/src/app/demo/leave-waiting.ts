import { and, eq } from 'drizzle-orm';
import { disableProducts } from '../../catalog/commands/disable-products.ts';
import { setPrices } from '../../catalog/commands/set-prices.ts';
import { unmapListing } from '../../catalog/commands/unmap-listing.ts';
import { listingMappings } from '../../catalog/sku.table.ts';
import { setStock } from '../../inventory/commands/set-stock.ts';
import { exponentOf } from '../../kernel/currency.ts';
import { Money } from '../../kernel/money.ts';
import { recordBookkeeping } from '../../ledger/commands/record-bookkeeping.ts';
import { accounts } from '../../ledger/ledger.table.ts';
import { requestWithdrawal } from '../../orders/commands/request-withdrawal.ts';
import { setBuyerCancellation } from '../../orders/commands/set-buyer-cancellation.ts';
import { startProcessing } from '../../orders/commands/start-processing.ts';
import { takeInOrders } from '../../orders/commands/take-in-orders.ts';
import { distributionOrders } from '../../orders/distribution-order.table.ts';
import { changeWarehouses } from '../../partnerships/commands/change-warehouses.ts';
import { rejectApplication } from '../../partnerships/commands/reject-application.ts';
import {
  act,
  type DemoDistributor,
  type DemoStage,
  type DemoSupplier,
  type DemoTrade,
} from './demo-stage.ts';
import { applyTo, deposit } from './partner-up.ts';
import { draftOrder, push, takeInAndPack } from './trade-days.ts';

/**
 * So that every screen has something to do: an application and a rejected one, failed pushes of
 * each kind, an expired product still listed, a withdrawal to decide, a low balance, a warehouse to
 * map, orders to pack, to push and to ship.
 */
export async function leaveWaiting(
  stage: DemoStage,
  trades: readonly DemoTrade[],
  suppliers: readonly DemoSupplier[],
  newcomers: { readonly applies: DemoDistributor; readonly rejected: DemoDistributor },
): Promise<void> {
  const [home, gadget] = [suppliers[0]!, suppliers[2]!];
  await applyTo(
    stage,
    home,
    newcomers.applies,
    'We sell kitchen goods in Manila, about 40 orders a day.',
  );
  const refusedPair = await applyTo(
    stage,
    gadget,
    newcomers.rejected,
    'Interested in your power banks.',
  );
  await act(stage, gadget.actor, (work) =>
    rejectApplication(work, {
      partnershipId: refusedPair,
      reason: 'We cannot ship lithium batteries to your country yet. Please apply again in spring.',
    }),
  );
  const trade = trades[0]!;
  await deposit(stage, trade, 2500, 'Deposit for the season');
  await leaveToShip(stage, trade);
  await leaveWithdrawal(stage, trade);
  await leaveFailedPushes(stage, trade);
  await changeSomePrices(stage, trade);
  await leaveWarehouseToMap(stage, trade);
  await leaveToPackAndPush(stage, trade);
  await leaveLowBalance(stage, trades[1]!);
}

export async function packSome(
  stage: DemoStage,
  trade: DemoTrade,
  count: number,
  goods?: DemoTrade['listed'],
) {
  const store = trade.distributor.stores[0]!;
  const drafts = Array.from({ length: count }, () => draftOrder(stage, trade, store.prefix, goods));
  return takeInAndPack(stage, trade, store.storeId, drafts);
}

export async function leaveToShip(stage: DemoStage, trade: DemoTrade, count = 9): Promise<void> {
  const orders = await packSome(stage, trade, count);
  await push(stage, trade, orders);
  for (const orderId of orders.slice(0, Math.floor(count / 2))) {
    await act(stage, trade.supplier.actor, (work) => startProcessing(work, { orderId }));
  }
}

export async function leaveWithdrawal(stage: DemoStage, trade: DemoTrade): Promise<void> {
  const [orderId] = await packSome(stage, trade, 1);
  await push(stage, trade, [orderId!]);
  await act(stage, trade.supplier.actor, (work) => startProcessing(work, { orderId: orderId! }));
  const reason = 'The buyer ordered the wrong size';
  await act(stage, trade.distributor.actor, (work) =>
    requestWithdrawal(work, { orderId: orderId!, trigger: 'MANUAL', reason }),
  );
}

/** One push failed for stock, one for a listing unmapped, one expired, one cancelled by its buyer. */
async function leaveFailedPushes(stage: DemoStage, trade: DemoTrade): Promise<void> {
  const { supplier, distributor, listed } = trade;
  const [short, unmapped, expired, cancelled] = listed.slice(2, 6).map((sku) => [sku]);
  const failing = [];
  for (const goods of [short, unmapped, expired, cancelled]) {
    failing.push((await packSome(stage, trade, 1, goods))[0]!);
  }
  for (const warehouseId of supplier.warehouses) {
    const levels = [{ skuId: short![0]!.skuId, available: 0 }];
    await act(stage, supplier.actor, (work) =>
      setStock(work, {
        supplierId: supplier.actor.tenantId,
        warehouseId,
        levels,
        note: 'Sold out',
      }),
    );
  }
  const mappings = await stage.place.db
    .select({ id: listingMappings.id })
    .from(listingMappings)
    .where(
      and(
        eq(listingMappings.tenantId, distributor.actor.tenantId),
        eq(listingMappings.platformSku, unmapped![0]!.code),
      ),
    );
  for (const { id } of mappings) {
    await act(stage, distributor.actor, (work) => unmapListing(work, id));
  }
  await act(stage, supplier.actor, (work) => disableProducts(work, [expired![0]!.skuId]));
  const [order] = await stage.place.db
    .select({ buyerOrderId: distributionOrders.buyerOrderId })
    .from(distributionOrders)
    .where(
      and(
        eq(distributionOrders.supplierId, supplier.actor.tenantId),
        eq(distributionOrders.id, failing[3]!),
      ),
    );
  await act(stage, distributor.actor, (work) =>
    setBuyerCancellation(work, { orderId: order!.buyerOrderId, cancellation: 'REQUESTED' }),
  );
  await push(stage, trade, failing);
}

export async function changeSomePrices(stage: DemoStage, trade: DemoTrade): Promise<void> {
  const { supplier, listed } = trade;
  const changes = listed.slice(7, 12).map(({ skuId, price }, i) => ({
    skuId,
    price: (Number(price) * (i % 2 === 0 ? 1.06 : 0.97)).toFixed(exponentOf(supplier.currency)),
  }));
  await act(stage, supplier.actor, (work) => setPrices(work, changes));
}

async function leaveWarehouseToMap(stage: DemoStage, trade: DemoTrade): Promise<void> {
  const { supplier, partnershipId } = trade;
  await act(stage, supplier.actor, (work) =>
    changeWarehouses(work, { partnershipId, warehouseIds: supplier.warehouses }),
  );
}

async function leaveToPackAndPush(stage: DemoStage, trade: DemoTrade): Promise<void> {
  await packSome(stage, trade, 12);
  const store = trade.distributor.stores[0]!;
  const orders = Array.from({ length: 8 }, () => draftOrder(stage, trade, store.prefix));
  // Two of them name goods that ask for a listing first.
  orders.push(
    ...trade.listed.slice(0, 2).map((sku) => draftOrder(stage, trade, store.prefix, [sku])),
  );
  await act(stage, trade.distributor.actor, (work) =>
    takeInOrders(work, { storeId: store.storeId, orders }),
  );
}

/** The account is drawn down to a few orders' worth, and a push fails for money. */
export async function leaveLowBalance(stage: DemoStage, trade: DemoTrade): Promise<void> {
  const { supplier, accountId } = trade;
  const waiting = await packSome(stage, trade, 3);
  const [account] = await stage.place.db
    .select({ balance: accounts.balance })
    .from(accounts)
    .where(and(eq(accounts.supplierId, supplier.actor.tenantId), eq(accounts.id, accountId)));
  const spare = Money.of(account!.balance, supplier.currency).times('0.995');
  if (spare.isPositive) {
    await act(stage, supplier.actor, (work) =>
      recordBookkeeping(work, {
        accountId,
        kind: 'DEDUCT_BALANCE',
        amount: spare.toFixed(),
        currency: supplier.currency,
        note: 'Paid out at the distributor’s request',
        attachmentId: null,
        force: true,
        idempotencyKey: `demo-payout-${accountId}`,
      }),
    );
  }
  await push(stage, trade, waiting);
}
