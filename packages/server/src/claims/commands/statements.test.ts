import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { disableProducts } from '../../catalog/commands/disable-products.ts';
import { setPrices } from '../../catalog/commands/set-prices.ts';
import type { Actor } from '../../identity/actor.access.ts';
import { setStock } from '../../inventory/commands/set-stock.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { perform, type Work } from '../../platform/work.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { buildProduct, buildTrade } from '../../testing/trade.ts';
import { claimProducts } from './claim-products.ts';
import { recordPriceChanges } from './record-price-changes.ts';

let app: TestApp;
let trade: Awaited<ReturnType<typeof buildTrade>>;
const skuIds: Id<'sku'>[] = [];
beforeAll(async () => {
  app = await startTestApp();
  trade = await buildTrade(app);
  for (let i = 0; i < 24; i += 1) skuIds.push(await buildProduct(app, trade.supplier, `N-${i}`));
});
afterAll(() => app.close());

/** Statements an act sends, reactions included. */
async function count<V>(who: { actor: Actor }, act: (work: Work<Actor>) => Promise<Outcome<V>>) {
  let statements = 0;
  const logger = {
    logQuery: () => {
      statements += 1;
    },
  };
  const db = drizzle(app.services.database.sql, { casing: 'snake_case', logger });
  const outcome = await perform({ ...app.services.place, db }, who.actor, act);
  if (!outcome.ok) throw new Error(outcome.refusals[0]?.message);
  app.clock.advance(1000);
  return { statements, value: outcome.value };
}

it('[CLAIM-12][CLAIM-04][SUP-04][STOCK-03] acts on many products send as many statements as on few', async () => {
  const { supplier, distributor, warehouseId } = trade;
  const few = skuIds.slice(0, 2);
  const many = skuIds.slice(2);
  const compare = async <V>(
    who: { actor: Actor },
    act: (ids: Id<'sku'>[]) => (work: Work<Actor>) => Promise<Outcome<V>>,
  ) => {
    const small = await count(who, act(few));
    const large = await count(who, act(many));
    expect(large.statements).toBe(small.statements);
    return [small.value, large.value] as const;
  };
  const supplierId = supplier.tenantId;
  await compare(
    supplier,
    (ids) => (work) =>
      setStock(work, {
        supplierId,
        warehouseId,
        levels: ids.map((skuId) => ({ skuId, available: 9 })),
      }),
  );
  const claimed = await compare(
    distributor,
    (ids) => (work) =>
      claimProducts(
        work,
        ids.map((skuId) => ({ skuId })),
      ),
  );
  expect(claimed[1].results.every((result) => result.outcome === 'CREATED')).toBe(true);
  await app.db.transaction((tx) =>
    tx.execute(`update distribution_products set base_price = base_price + 1`),
  );
  await compare(supplier, (ids) => async (work) => {
    await recordPriceChanges(work, { supplierId, skuIds: ids }, work.now);
    return { ok: true, value: {} };
  });
  const changes = await app.sql`select count(*)::integer as n from claim_price_changes`;
  expect(changes[0]?.n).toBe(24);
  await compare(supplier, (ids) => (work) => disableProducts(work, ids));
  const expired = await app.sql`select count(*)::integer as n from claims where state = 'EXPIRED'`;
  expect(expired[0]?.n).toBe(24);
});

it('[NOTIF-03] forty prices changed in one act are forty records and one event for the distributor', async () => {
  const { supplier, distributor } = trade;
  const ids: Id<'sku'>[] = [];
  for (let i = 0; i < 40; i += 1) ids.push(await buildProduct(app, supplier, `P-${i}`, '1.00'));
  await count(distributor, (work) =>
    claimProducts(
      work,
      ids.map((skuId) => ({ skuId })),
    ),
  );
  const { value } = await count(supplier, (work) =>
    setPrices(
      work,
      ids.map((skuId) => ({ skuId, price: '2.00' })),
    ),
  );
  expect(value.results.every((result) => result.changed)).toBe(true);
  const told = await app.sql`select payload from events where kind = 'claims.pricesChanged'
    and tenant_id = (select distributor_id from claims limit 1) order by seq desc limit 1`;
  expect(told[0]?.payload.changes).toHaveLength(40);
  const kept = await app.sql`select count(*)::integer as n from claim_price_changes
    where old_price = 1 and new_price = 2`;
  expect(kept[0]?.n).toBe(40);
});
