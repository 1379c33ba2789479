import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { disableProducts } from '../../catalog/commands/disable-products.ts';
import { enableProducts } from '../../catalog/commands/enable-products.ts';
import { setPrices } from '../../catalog/commands/set-prices.ts';
import { setVisibility } from '../../catalog/commands/set-visibility.ts';
import { listingMappings } from '../../catalog/sku.table.ts';
import type { Actor } from '../../identity/actor.access.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { changeLevel } from '../../partnerships/commands/change-level.ts';
import { endPartnership } from '../../partnerships/commands/end-partnership.ts';
import { levels } from '../../partnerships/level.table.ts';
import { events } from '../../platform/outbox.table.ts';
import { perform, type Work } from '../../platform/work.ts';
import { stores } from '../../stores/store.table.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { buildDistributor, type TestOrganisation } from '../../testing/factories.ts';
import { buildPartnership } from '../../testing/partnership.ts';
import { buildClaim, buildProduct, buildTrade } from '../../testing/trade.ts';
import { claimIntervals, claimPriceChanges, claims } from '../claim.table.ts';
import { stopClaims } from './stop-claims.ts';

let app: TestApp;
let trade: Awaited<ReturnType<typeof buildTrade>>;
let claimId: Id<'claim'>;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  trade = await buildTrade(app);
  claimId = await buildClaim(app, trade.distributor, trade.skuId);
  app.clock.advance(1000);
});

const as = async <V>(who: TestOrganisation, act: (work: Work<Actor>) => Promise<Outcome<V>>) => {
  const outcome = await perform(app.services.place, who.actor, act);
  if (!outcome.ok) throw new Error(outcome.refusals[0]!.message);
  app.clock.advance(1000);
};
const disable = () => as(trade.supplier, (work) => disableProducts(work, [trade.skuId]));
const enable = () => as(trade.supplier, (work) => enableProducts(work, [trade.skuId]));
const show = (mode: 'HIDDEN' | 'ALL_PARTNERED') =>
  as(trade.supplier, (work) =>
    setVisibility(work, [trade.skuId], { mode, levelIds: [], distributorIds: [] }),
  );
const price = (
  amount: string | null,
  to: { levelId?: Id<'level'>; distributorId?: Id<'tenant'> } = {},
) => as(trade.supplier, (work) => setPrices(work, [{ skuId: trade.skuId, price: amount, ...to }]));
const state = async (id = claimId) => {
  const [row] = await app.db.select().from(claims).where(eq(claims.id, id));
  return [row!.state, row!.reason];
};
const changes = async (id = claimId) => {
  const rows = await app.db
    .select()
    .from(claimPriceChanges)
    .where(eq(claimPriceChanges.claimId, id))
    .orderBy(desc(claimPriceChanges.effectiveFrom));
  return rows.map((row) => `${Number(row.oldPrice)}→${Number(row.newPrice)}`);
};
const told = async (kind: string, who = trade.distributor) => {
  const rows = await app.db.select().from(events).where(eq(events.tenantId, who.tenantId));
  return rows.filter((row) => row.kind === kind).map((row) => row.payload);
};

describe('expiry and revival', () => {
  it('[CLAIM-18][CLAIM-27][SUP-04][A-05] switched off expires with reason and time, on again revives', async () => {
    const at = app.clock.now();
    await disable();
    expect(await state()).toEqual(['EXPIRED', 'DISTRIBUTION_DISABLED']);
    const [row] = await app.db.select().from(claims).where(eq(claims.id, claimId));
    expect(row!.stateAt).toEqual(at);
    expect(await told('claims.expired')).toMatchObject([
      { claimIds: [claimId], reason: 'DISTRIBUTION_DISABLED' },
    ]);
    await enable();
    expect(await state()).toEqual(['ACTIVE', null]);
    expect(await told('claims.revived')).toHaveLength(1);
    const intervals = await app.db
      .select()
      .from(claimIntervals)
      .where(eq(claimIntervals.claimId, claimId));
    expect(intervals.map((interval) => interval.activeTo === null).sort()).toEqual([false, true]);
  });

  it('[CLAIM-28][A-06] hidden expires with reason HIDDEN and comes back when it shows again', async () => {
    await show('HIDDEN');
    expect(await state()).toEqual(['EXPIRED', 'HIDDEN']);
    await show('ALL_PARTNERED');
    expect(await state()).toEqual(['ACTIVE', null]);
  });

  it('[PART-14][CLAIM-18] the end of the partnership expires all its claims; the price at the claim stays', async () => {
    await as(trade.supplier, (work) =>
      endPartnership(work, { partnershipId: trade.partnershipId, by: 'SUPPLIER' }),
    );
    expect(await state()).toEqual(['EXPIRED', 'PARTNERSHIP_ENDED']);
    await disable();
    await enable();
    expect(await state()).toEqual(['EXPIRED', 'PARTNERSHIP_ENDED']);
  });

  it('[CLAIM-09][A-05][A-07] what the distributor stopped is not revived by the supplier', async () => {
    await as(trade.distributor, (work) => stopClaims(work, [claimId]));
    await disable();
    await enable();
    expect(await state()).toEqual(['STOPPED', 'STOPPED_BY_ME']);
  });

  it('[CLAIM-27][CLAIM-29] a claim whose local SKU stands for another product by now stays expired', async () => {
    await disable();
    const second = await buildProduct(app, trade.supplier, 'CUP-02');
    await buildClaim(app, trade.distributor, second, 'MUG-01');
    await enable();
    expect(await state()).toEqual(['EXPIRED', 'DISTRIBUTION_DISABLED']);
  });

  it('[SUP-04] one switching off expires the claims of every distributor', async () => {
    const others: Id<'claim'>[] = [];
    for (let i = 0; i < 4; i += 1) {
      const who = await buildDistributor(app);
      await buildPartnership(app, trade.supplier, who);
      others.push(await buildClaim(app, who, trade.skuId));
    }
    await disable();
    for (const id of [claimId, ...others]) {
      expect(await state(id)).toEqual(['EXPIRED', 'DISTRIBUTION_DISABLED']);
    }
  });
});

describe('price changes', () => {
  it('[CLAIM-03][CLAIM-04][CLAIM-22][PRICE-04] are kept as the distributor sees them, and listings are only counted', async () => {
    const [claim] = await app.db.select().from(claims).where(eq(claims.id, claimId));
    const storeId = newId('store', app.clock.now());
    const { tenantId } = trade.distributor;
    const now = app.clock.now();
    await app.db.insert(stores).values({
      tenantId,
      id: storeId,
      platform: 'SHOPEE',
      nickname: 'Shop',
      country: 'MY',
      currency: 'MYR',
      createdAt: now,
    });
    const mapping = {
      tenantId,
      id: newId('listingMapping', now),
      storeId,
      platformSku: 'shopee-mug',
      skuId: claim!.localSkuId,
      createdAt: now,
    };
    await app.db.insert(listingMappings).values(mapping);
    await price('13.40');
    await price('13.40');
    expect(await changes()).toEqual(['12.5→13.4']);
    expect(await told('claims.pricesChanged')).toMatchObject([
      {
        supplierId: trade.supplier.tenantId,
        changes: [{ claimId, oldPrice: '12.50', newPrice: '13.40', currency: 'MYR', listings: 1 }],
        effectiveFrom: expect.stringMatching(/Z$/),
      },
    ]);
    const kept = await app.db
      .select()
      .from(listingMappings)
      .where(eq(listingMappings.id, mapping.id));
    expect(kept).toEqual([mapping]);
  });

  it('[PRICE-03] a base change that a price of its own outweighs is none for this distributor', async () => {
    await price('11.60', { distributorId: trade.distributor.tenantId });
    await price('20.00');
    expect(await changes()).toEqual(['12.5→11.6']);
    await price(null, { distributorId: trade.distributor.tenantId });
    expect(await changes()).toEqual(['11.6→20', '12.5→11.6']);
  });

  it('[PRICE-02] another level is another price', async () => {
    const levelId = newId('level', app.clock.now());
    await app.db.insert(levels).values({
      supplierId: trade.supplier.tenantId,
      id: levelId,
      name: 'Gold',
      percentOfBase: '92',
      createdAt: app.clock.now(),
    });
    await as(trade.supplier, (work) =>
      changeLevel(work, { partnershipId: trade.partnershipId, levelId }),
    );
    expect(await changes()).toEqual(['12.5→11.5']);
  });

  it('[NOTIF-03] many changes for one distributor are one event', async () => {
    const second = await buildProduct(app, trade.supplier, 'CUP-02', '3.00');
    await buildClaim(app, trade.distributor, second);
    await as(trade.supplier, (work) =>
      setPrices(work, [
        { skuId: trade.skuId, price: '14.00' },
        { skuId: second, price: '3.50' },
      ]),
    );
    const events = (await told('claims.pricesChanged')) as { changes: unknown[] }[];
    expect(events.map((event) => event.changes.length)).toEqual([2]);
  });

  it('[CLAIM-27] a price that moved while the claim was expired is told when it comes back', async () => {
    await disable();
    await price('15.00');
    expect(await changes()).toEqual([]);
    await enable();
    expect(await changes()).toEqual(['12.5→15']);
  });

  it('two prices changed at the same time end in a history that ends at the price in force', async () => {
    await Promise.all([
      price('13.00'),
      price('12.00', { distributorId: trade.distributor.tenantId }),
    ]);
    expect((await changes()).at(0)).toMatch(/→12$/);
  });
});
