import { exponentOf } from '../../kernel/currency.ts';
import type { Id } from '../../kernel/ids.ts';
import { packOrder } from '../../orders/commands/pack-order.ts';
import { pushOrders } from '../../orders/commands/push-orders.ts';
import { reportCarrier } from '../../orders/commands/report-carrier.ts';
import { requestWithdrawal } from '../../orders/commands/request-withdrawal.ts';
import { shipOrder } from '../../orders/commands/ship-order.ts';
import { takeInOrders } from '../../orders/commands/take-in-orders.ts';
import type { OrderDraft } from '../../orders/formats/order-draft.rules.ts';
import { perform } from '../../platform/work.ts';
import { PER_DOLLAR } from './demo-cast.ts';
import { act, type DemoSku, type DemoStage, type DemoTrade } from './demo-stage.ts';
import { deposit } from './partner-up.ts';

const BUYERS: Readonly<
  Record<
    string,
    {
      names: string[];
      province: string;
      city: string;
      postcode: string;
      street: string;
      phone: string;
    }
  >
> = {
  MY: {
    names: ['Nurul Izzah', 'Tan Kok Wai', 'Siti Hajar', 'Raj Kumar'],
    province: 'Selangor',
    city: 'Petaling Jaya',
    postcode: '46000',
    street: 'Jalan SS2/24',
    phone: '+60 12 330 ',
  },
  SG: {
    names: ['Chua Hui Min', 'Goh Boon Keng', 'Farah Osman'],
    province: 'Singapore',
    city: 'Tampines',
    postcode: '520123',
    street: 'Tampines Street 12',
    phone: '+65 9123 ',
  },
  TH: {
    names: ['Somchai Dee', 'Malee Wong', 'Kanya Suk'],
    province: 'Bangkok',
    city: 'Lat Phrao',
    postcode: '10230',
    street: 'Soi Lat Phrao 71',
    phone: '+66 81 440 ',
  },
  VN: {
    names: ['Trần Thu Hà', 'Lê Văn Nam', 'Phạm Ngọc'],
    province: 'Hồ Chí Minh',
    city: 'Quận 7',
    postcode: '70000',
    street: 'Nguyễn Thị Thập',
    phone: '+84 90 220 ',
  },
  PH: {
    names: ['Maria Santos', 'Paolo Cruz', 'Ana Dizon'],
    province: 'Metro Manila',
    city: 'Quezon City',
    postcode: '1100',
    street: 'Tomas Morato Avenue',
    phone: '+63 917 540 ',
  },
};

let orderNo = 0;

/** The morning of one pair: orders come in, are packed and pushed. Answers what was pushed. */
export async function pushDay(
  stage: DemoStage,
  trade: DemoTrade,
  orders: number,
): Promise<Id<'distributionOrder'>[]> {
  const store = stage.random.pick(trade.distributor.stores);
  const drafts = Array.from({ length: orders }, () => draftOrder(stage, trade, store.prefix));
  const packages = await takeInAndPack(stage, trade, store.storeId, drafts);
  if (packages.length === 0) return [];
  stage.clock.advance(1_800_000);
  const outcomes = await push(stage, trade, packages);
  const short = outcomes.filter((outcome) =>
    outcome.refusals.some((refusal) => refusal.kind === 'InsufficientBalance'),
  );
  if (short.length > 0) {
    stage.clock.advance(3_600_000);
    await deposit(stage, trade, topUp(trade), 'Top-up by bank transfer');
    const orderIds = short.map((outcome) => outcome.orderId);
    outcomes.push(...(await push(stage, trade, orderIds)));
  }
  return outcomes.flatMap(({ transactionId, orderId }) => (transactionId ? [orderId] : []));
}

/** Its afternoon: some orders are withdrawn, the others leave the warehouse or wait for tomorrow. */
export async function shipDay(
  stage: DemoStage,
  trade: DemoTrade,
  pushed: readonly Id<'distributionOrder'>[],
  leaves: boolean,
): Promise<void> {
  for (const orderId of pushed) {
    stage.clock.advance(stage.random.between(1, 6) * 60_000);
    if (stage.random.chance(0.04)) await withdraw(stage, trade, orderId);
    else if (leaves) await ship(stage, trade, orderId);
  }
}

/** What a pair's distributor transfers when the balance runs out: some days' worth. */
const topUp = (trade: DemoTrade) =>
  Math.round(PER_DOLLAR[trade.supplier.currency] * 250 * Math.max(1, trade.pace));

/** Takes orders of buyers in and packs each whole; answers the packages. */
export async function takeInAndPack(
  stage: DemoStage,
  trade: DemoTrade,
  storeId: Id<'store'>,
  drafts: readonly OrderDraft[],
): Promise<Id<'distributionOrder'>[]> {
  const { actor } = trade.distributor;
  const taken = await act(stage, actor, (work) => takeInOrders(work, { storeId, orders: drafts }));
  const packages: Id<'distributionOrder'>[] = [];
  for (const { orderId } of taken) {
    if (!orderId) continue;
    // What has run out at the supplier stays to pack, as it would.
    const outcome = await perform(stage.place, actor, (work) =>
      packOrder(work, {
        orderId,
        supplierWarehouseId: null,
        shippingMethod: null,
        lines: null,
        split: false,
      }),
    );
    if (outcome.ok) packages.push(...outcome.value.packageIds);
  }
  return packages;
}

export function push(
  stage: DemoStage,
  trade: DemoTrade,
  orderIds: readonly Id<'distributionOrder'>[],
) {
  const idempotencyKey = `demo-${orderIds[0]}-${stage.clock.now().toISOString()}`;
  return pushOrders(stage, trade.distributor.actor, { orderIds, idempotencyKey });
}

export async function withdraw(
  stage: DemoStage,
  trade: DemoTrade,
  orderId: Id<'distributionOrder'>,
) {
  const reason = stage.random.pick(['Buyer changed their mind', 'Wrong address', 'Ordered twice']);
  await act(stage, trade.distributor.actor, (work) =>
    requestWithdrawal(work, { orderId, trigger: 'MANUAL', reason }),
  );
}

export async function ship(stage: DemoStage, trade: DemoTrade, orderId: Id<'distributionOrder'>) {
  const carrier = stage.random.pick(['J&T Express', 'Ninja Van', 'Flash Express', 'SPX Express']);
  const trackingNo = `DST${String(stage.random.between(0, 999_999_999)).padStart(9, '0')}`;
  await act(stage, trade.supplier.actor, (work) =>
    shipOrder(work, { orderId, carrier, trackingNo }),
  );
  if (stage.random.chance(0.9)) {
    await act(stage, trade.supplier.actor, (work) =>
      reportCarrier(work, { orderId, status: 'PICKED_UP' }),
    );
  }
}

/** An order as a marketplace tells of it, over goods the distributor listed. */
export function draftOrder(
  stage: DemoStage,
  trade: DemoTrade,
  prefix: string,
  goods?: readonly DemoSku[],
): OrderDraft {
  const { random, clock } = stage;
  const { distributor, supplier, listed } = trade;
  const buyer = BUYERS[distributor.country]!;
  const lines =
    goods ?? Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => random.pick(listed.slice(2)));
  const perUnit = PER_DOLLAR[distributor.currency] / PER_DOLLAR[supplier.currency];
  orderNo += 1;
  return {
    orderNo: `${prefix}${clock.now().toISOString().slice(2, 10).replaceAll('-', '')}${String(orderNo).padStart(6, '0')}`,
    status: 'TO_SHIP',
    currency: distributor.currency,
    recipient: {
      name: random.pick(buyer.names),
      phone: `${buyer.phone}${random.between(1000, 9999)}`,
      country: distributor.country,
      province: buyer.province,
      city: buyer.city,
      district: null,
      postcode: buyer.postcode,
      addressLine: `${random.between(1, 180)} ${buyer.street}`,
    },
    buyerNote: null,
    carrier: null,
    trackingNo: null,
    orderedAt: clock.now(),
    paidAt: clock.now(),
    lines: [...new Set(lines)].map((sku) => ({
      platformSku: sku.code,
      productName: sku.name,
      variation: null,
      quantity: random.chance(0.2) ? 2 : 1,
      unitPrice: (Number(sku.price) * perUnit * 1.55).toFixed(exponentOf(distributor.currency)),
    })),
  };
}
