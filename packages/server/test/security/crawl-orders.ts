import { newId } from '../../src/kernel/ids.ts';
import type { TestApp } from '../../src/testing/app.ts';
import { type JourneyUser, journeyUser } from '../../src/testing/journey.ts';
import { takeOrder } from '../../src/testing/journey-trade.ts';
import { storeOf } from '../../src/testing/orders.ts';
import type { PushWorld } from '../../src/testing/push-world.ts';

const key = () => crypto.randomUUID();

/** An order in every state that somebody can act on. */
export async function workOrders(app: TestApp, world: PushWorld) {
  const supplier = journeyUser(app, world.supplier.token);
  const distributor = journeyUser(app, world.distributor.token);
  const [toPush, pushed, processing, shipped, withdrawing, failing] = await world.packOrders(6);
  const orderIds = [pushed, processing, shipped, withdrawing];
  await distributor.act('orderPush', { orderIds, idempotencyKey: key() });
  for (const orderId of [processing, shipped, withdrawing]) {
    await supplier.act('orderStartProcessing', { orderId, idempotencyKey: key() });
  }
  await supplier.act('orderShip', {
    orderId: shipped,
    carrier: 'J&T',
    trackingNo: 'TRACK-1',
    idempotencyKey: key(),
  });
  const withdrawal = await withdrawalOf(distributor, withdrawing!);
  const store = (await storeOf(app, world)).id;
  const buyerOrder = await takeOrder(distributor, store, `CRAWL-${world.accountId}`);
  const buyerLine = await lineOf(distributor, buyerOrder);
  await supplier.act('orderSendBack', {
    orderId: pushed,
    reason: 'Broken in the warehouse',
    idempotencyKey: key(),
  });
  await distributor.act('orderPush', { orderIds: [pushed], idempotencyKey: key() });
  return {
    toPush: toPush!,
    pushed: pushed!,
    processing: processing!,
    shipped: shipped!,
    spare: failing!,
    withdrawal,
    store,
    buyerOrder,
    buyerLine,
    pushJob: await refusedPush(app, distributor),
  };
}

/** A job that is over, with a row that was refused. */
async function refusedPush(app: TestApp, distributor: JourneyUser): Promise<string> {
  const unknown = newId('distributionOrder', app.clock.now());
  const { job } = await distributor.act<{ job: { id: string } }>(
    'orderPushStart',
    { orderIds: [unknown], idempotencyKey: key() },
    'job { id }',
  );
  await app.services.jobs.settled();
  return job.id;
}

async function withdrawalOf(distributor: JourneyUser, orderId: string): Promise<string> {
  const { order } = await distributor.act<{ order: { withdrawals: { id: string }[] } }>(
    'orderWithdraw',
    { orderId, reason: 'Buyer changed their mind', idempotencyKey: key() },
    'order { withdrawals { id } }',
  );
  return order.withdrawals[0]?.id ?? '';
}

async function lineOf(distributor: JourneyUser, id: string): Promise<string> {
  const { viewer } = await distributor.see<{
    viewer: { distributor: { buyerOrder: { lines: { id: string }[] } } };
  }>('query ($id: ID!) { viewer { distributor { buyerOrder(id: $id) { lines { id } } } } }', {
    id,
  });
  return viewer.distributor.buyerOrder.lines[0]?.id ?? '';
}
