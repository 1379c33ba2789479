import { MovableClock } from '../../kernel/clock.ts';
import { CURRENCIES, type Currency } from '../../kernel/currency.ts';
import type { Id } from '../../kernel/ids.ts';
import { takeLiveRates } from '../../ledger/commands/take-live-rates.ts';
import { markRead } from '../../notifications/commands/mark-read.ts';
import type { Database } from '../../platform/db.ts';
import type { FileStore } from '../../platform/file-store.ts';
import { react } from '../reactions.ts';
import { DISTRIBUTORS, PER_DOLLAR, SUPPLIERS } from './demo-cast.ts';
import { act, type DemoStage, type DemoTrade, seededRandom } from './demo-stage.ts';
import { DISTRIBUTOR_STAFF, employStaff, SUPPLIER_STAFF } from './employ-staff.ts';
import { foundDistributor, foundSupplier, signUpStaff } from './found-organisations.ts';
import { leaveElsewhere } from './leave-elsewhere.ts';
import { leaveWaiting } from './leave-waiting.ts';
import { partnerUp } from './partner-up.ts';
import { pushDay, shipDay } from './trade-days.ts';

export interface DemoSize {
  /** SKUs of the three suppliers. */
  readonly skus: readonly [number, number, number];
  /** Factor on the orders of a day. */
  readonly pace: number;
  /** How far back the trade began. */
  readonly days: number;
}

export const DEMO_SIZES = {
  tiny: { skus: [48, 48, 48], pace: 1, days: 6 },
  small: { skus: [80, 60, 70], pace: 1, days: 90 },
  large: { skus: [400, 240, 320], pace: 8, days: 90 },
} as const satisfies Record<string, DemoSize>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Days whose parcels have not all left yet. */
const OPEN_DAYS = 1;

/**
 * Plays the days of a small trade up to now through the product's own commands: three suppliers,
 * six distributors (one of them a supplier too), orders, shipments, withdrawals, deposits, price
 * changes, and something waiting on every screen. The same every time but for the dates.
 */
export async function buildDemoWorld(
  database: Database,
  files: FileStore,
  size: DemoSize,
  now: Date,
  tell: (line: string) => void,
): Promise<void> {
  const clock = new MovableClock(new Date(now.getTime() - size.days * DAY_MS));
  const place = { db: database.db, clock, react, wakeReaders: () => {} };
  const stage: DemoStage = { place, database, files, clock, random: seededRandom(20261120) };

  const staff = await signUpStaff(stage);
  await act(stage, staff, (work) => takeLiveRates(work, { source: 'demo', rates: liveRates() }));
  tell('suppliers open their shops');
  const suppliers = [];
  for (const [i, cast] of SUPPLIERS.entries()) {
    suppliers.push(await foundSupplier(stage, staff, cast, size.skus[i]!));
  }
  tell('distributors sign up, apply and list');
  const distributors = [];
  for (const cast of DISTRIBUTORS) distributors.push(await foundDistributor(stage, cast));
  const [nusa, siam, garuda] = [suppliers[0]!, suppliers[1]!, suppliers[2]!];
  const [aisyah, lion, nok, saigon, manila] = distributors.map((one) => one);
  await employStaff(stage, nusa.actor, SUPPLIER_STAFF);
  await employStaff(stage, aisyah!.actor, DISTRIBUTOR_STAFF);
  // Siam Glow buys gadgets too: one organisation on both sides.
  const siamBuys = await foundDistributor(
    stage,
    { ...SUPPLIERS[1]!, stores: [{ platform: 'LAZADA', nickname: 'Siam Glow Extra' }] },
    siam.actor,
  );
  const unit = (currency: Currency) => PER_DOLLAR[currency];
  const terms = (currency: Currency, level: number | null, dollars: number, pace: number) => ({
    level,
    warehouses: 2,
    credit: level === 0 ? Math.round(unit(currency) * 300) : 0,
    deposit: Math.round(unit(currency) * dollars),
    products: 30,
    pace: pace * size.pace,
  });
  const trades: DemoTrade[] = [];
  for (const [supplier, distributor, level, dollars, pace] of [
    [nusa, aisyah!, 0, 900, 3],
    [nusa, lion!, 1, 500, 1],
    [siam, nok!, 0, 800, 2],
    [siam, aisyah!, null, 200, 1],
    [garuda, saigon!, 1, 400, 1],
    [garuda, siamBuys, null, 200, 1],
  ] as const) {
    stage.clock.advance(5 * 3_600_000);
    trades.push(
      await partnerUp(stage, supplier, distributor, terms(supplier.currency, level, dollars, pace)),
    );
  }
  await playDays(stage, trades, { now, days: size.days }, tell);
  stage.clock.moveTo(new Date(now.getTime() - 2 * 3_600_000));
  tell('something is left to do on every screen');
  await leaveWaiting(stage, trades, suppliers, { applies: manila!, rejected: lion! });
  await leaveElsewhere(stage, trades, suppliers);
}

async function playDays(
  stage: DemoStage,
  trades: readonly DemoTrade[],
  { now, days }: { readonly now: Date; readonly days: number },
  tell: (line: string) => void,
): Promise<void> {
  const { clock, random } = stage;
  const first = Math.ceil((clock.now().getTime() - (now.getTime() - days * DAY_MS)) / DAY_MS);
  for (let day = first; day < days; day += 1) {
    if (day % 30 === 0) tell(`day ${day} of ${days}`);
    if (day === days - OPEN_DAYS) await readOldNotices(stage, trades);
    const began = now.getTime() - (days - day) * DAY_MS;
    const pushed = new Map<DemoTrade, Id<'distributionOrder'>[]>();
    // One pair after the other, as their clocks go: nobody's afternoon comes before another's morning.
    const mornings = trades.map((trade) => ({ trade, hour: random.between(0, 5) }));
    for (const { trade, hour } of mornings.sort((a, b) => a.hour - b.hour)) {
      clock.moveTo(new Date(Math.max(clock.now().getTime(), began + hour * HOUR_MS)));
      const orders = Math.round(trade.pace * (0.4 + random.next() * 1.2));
      if (orders > 0) pushed.set(trade, await pushDay(stage, trade, orders));
    }
    const pause = random.between(3, 9) * HOUR_MS;
    clock.moveTo(new Date(Math.max(clock.now().getTime(), began + 6 * HOUR_MS) + pause));
    for (const [trade, orders] of pushed) {
      await shipDay(stage, trade, orders, day < days - OPEN_DAYS);
    }
  }
}

/** People have read what is older than a day: what is unread is what is new. */
async function readOldNotices(stage: DemoStage, trades: readonly DemoTrade[]): Promise<void> {
  const readers = trades.flatMap(({ supplier, distributor }) => [
    supplier.actor,
    distributor.actor,
  ]);
  for (const reader of new Map(readers.map((actor) => [actor.userId, actor])).values()) {
    await act(stage, reader, (work) => markRead(work, null));
  }
}

function liveRates() {
  return CURRENCIES.flatMap((from) =>
    CURRENCIES.filter((to) => to !== from).map((to) => ({
      from,
      to,
      rate: (PER_DOLLAR[to] / PER_DOLLAR[from]).toFixed(10),
    })),
  );
}
