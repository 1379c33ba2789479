import { and, eq } from 'drizzle-orm';
import { setStock } from '../../inventory/commands/set-stock.ts';
import { exponentOf } from '../../kernel/currency.ts';
import { setCredit } from '../../ledger/commands/set-credit.ts';
import { decideWithdrawal } from '../../orders/commands/decide-withdrawal.ts';
import { requestWithdrawal } from '../../orders/commands/request-withdrawal.ts';
import { sendBackOrder } from '../../orders/commands/send-back-order.ts';
import { startProcessing } from '../../orders/commands/start-processing.ts';
import { takeInOrders } from '../../orders/commands/take-in-orders.ts';
import { withdrawals } from '../../orders/distribution-order.table.ts';
import { rejectApplication } from '../../partnerships/commands/reject-application.ts';
import { PER_DOLLAR } from './demo-cast.ts';
import { act, type DemoStage, type DemoSupplier, type DemoTrade } from './demo-stage.ts';
import {
  changeSomePrices,
  leaveLowBalance,
  leaveToShip,
  leaveWithdrawal,
  packSome,
} from './leave-waiting.ts';
import { applyTo } from './partner-up.ts';
import { draftOrder, push } from './trade-days.ts';

/**
 * What the first pair leaves waiting, told on: an order sent back, a withdrawal refused, an account
 * over its limit, products that run out, an application tried again, and work for everybody else.
 */
export async function leaveElsewhere(
  stage: DemoStage,
  trades: readonly DemoTrade[],
  suppliers: readonly DemoSupplier[],
): Promise<void> {
  const [aisyah, lion, nok, aisyahBeauty, saigon, siamBuys] = trades.map((trade) => trade);
  await leaveSentBack(stage, aisyah!);
  await leaveRefusedWithdrawal(stage, aisyah!);
  await leaveOverLimit(stage, lion!);
  await leaveLowBalance(stage, aisyahBeauty!);
  await leaveApplications(stage, suppliers, { again: aisyah!, turnedDown: saigon! });
  await leaveToShip(stage, nok!, 5);
  await leaveWithdrawal(stage, nok!);
  await leaveToShip(stage, saigon!, 3);
  for (const trade of [nok!, saigon!]) await changeSomePrices(stage, trade);
  for (const trade of [lion!, nok!, saigon!, siamBuys!]) await leaveToPush(stage, trade);
  await leaveRunningOut(stage, aisyah!);
  await leaveRunningOut(stage, nok!);
}

/** A product that nothing else that waits is about, so that an order of it goes through. */
const inStock = ({ listed }: DemoTrade) => listed.slice(-1);

async function leaveSentBack(stage: DemoStage, trade: DemoTrade): Promise<void> {
  const [orderId] = await packSome(stage, trade, 1, inStock(trade));
  await push(stage, trade, [orderId!]);
  await act(stage, trade.supplier.actor, (work) =>
    sendBackOrder(work, { orderId: orderId!, reason: 'Found damaged while packing, none left' }),
  );
}

async function leaveRefusedWithdrawal(stage: DemoStage, trade: DemoTrade): Promise<void> {
  const [orderId] = await packSome(stage, trade, 1, inStock(trade));
  await push(stage, trade, [orderId!]);
  const { supplier, distributor } = trade;
  await act(stage, supplier.actor, (work) => startProcessing(work, { orderId: orderId! }));
  await act(stage, distributor.actor, (work) =>
    requestWithdrawal(work, { orderId: orderId!, trigger: 'MANUAL', reason: 'Buyer is away' }),
  );
  const [asked] = await stage.place.db
    .select({ id: withdrawals.id })
    .from(withdrawals)
    .where(
      and(eq(withdrawals.supplierId, supplier.actor.tenantId), eq(withdrawals.orderId, orderId!)),
    );
  await act(stage, supplier.actor, (work) =>
    decideWithdrawal(work, {
      withdrawalId: asked!.id,
      approve: false,
      reason: 'The parcel is sealed and booked with the carrier.',
    }),
  );
}

/** Orders on credit, and then the supplier lowers the limit below what is used (CRED-04). */
async function leaveOverLimit(stage: DemoStage, trade: DemoTrade): Promise<void> {
  const { supplier, accountId } = trade;
  const limit = (dollars: number) =>
    (PER_DOLLAR[supplier.currency] * dollars).toFixed(exponentOf(supplier.currency));
  const grant = (dollars: number) =>
    act(stage, supplier.actor, (work) =>
      setCredit(work, { accountId, enabled: true, limit: limit(dollars), days: 14 }),
    );
  await grant(120);
  await push(stage, trade, await packSome(stage, trade, 7));
  await grant(20);
}

/** One that was turned down tries again; another one was turned down for good. */
async function leaveApplications(
  stage: DemoStage,
  suppliers: readonly DemoSupplier[],
  pairs: { readonly again: DemoTrade; readonly turnedDown: DemoTrade },
): Promise<void> {
  const [home, , gadget] = suppliers;
  const first = await applyTo(
    stage,
    gadget!,
    pairs.again.distributor,
    'We would like to add phone accessories to our stores.',
  );
  await act(stage, gadget!.actor, (work) =>
    rejectApplication(work, {
      partnershipId: first,
      reason: 'Please send us your monthly orders, then we gladly look again.',
    }),
  );
  stage.clock.advance(60_000);
  await applyTo(
    stage,
    gadget!,
    pairs.again.distributor,
    'About 130 orders a month over two stores, all shipped within a day.',
  );
  const other = await applyTo(stage, home!, pairs.turnedDown.distributor, 'Home goods for Saigon.');
  await act(stage, home!.actor, (work) =>
    rejectApplication(work, {
      partnershipId: other,
      reason: 'We do not ship to Vietnam at the moment.',
    }),
  );
}

/** A few packed, a few still to pack. */
async function leaveToPush(stage: DemoStage, trade: DemoTrade): Promise<void> {
  await packSome(stage, trade, 4);
  const store = trade.distributor.stores[0]!;
  const orders = Array.from({ length: 2 }, () => draftOrder(stage, trade, store.prefix));
  await act(stage, trade.distributor.actor, (work) =>
    takeInOrders(work, { storeId: store.storeId, orders }),
  );
}

/** Products that sell every week are down to their last pieces. */
async function leaveRunningOut(stage: DemoStage, trade: DemoTrade): Promise<void> {
  const { supplier, listed } = trade;
  const ending = listed.slice(14, 24);
  for (const [at, warehouseId] of supplier.warehouses.entries()) {
    const levels = ending.map(({ skuId }, place) => ({
      skuId,
      available: at === 0 ? 1 + (place % 3) : 0,
    }));
    await act(stage, supplier.actor, (work) =>
      setStock(work, {
        supplierId: supplier.actor.tenantId,
        warehouseId,
        levels,
        note: 'Stock-take',
      }),
    );
  }
}
