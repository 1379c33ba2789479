import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { skuMatching, skuPage } from '../../src/catalog/sku-list.read.ts';
import { SKU_SORTS, type SkuSort } from '../../src/catalog/sku-list.rules.ts';
import { claimMatching, claimPage } from '../../src/claims/claim-list.read.ts';
import { PRODUCT_SORTS, type ProductSort } from '../../src/claims/product-list.rules.ts';
import { unclaimedMatching, unclaimedPage } from '../../src/claims/unclaimed.read.ts';
import { inventoryPage } from '../../src/inventory/inventory-list.read.ts';
import {
  INVENTORY_SORTS,
  type InventorySort,
  STOCK_SORTS,
  type StockSort,
  type StockStanding,
} from '../../src/inventory/stock.rules.ts';
import {
  supplierStockMatching,
  supplierStockPage,
} from '../../src/inventory/supplier-stock.read.ts';
import { uuidOf } from '../../src/kernel/ids.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { buildPushWorld, type PushWorld } from '../../src/testing/push-world.ts';
import { walkList } from '../../src/testing/walk-list.ts';

let app: TestApp;
let world: PushWorld;

const DIRECTIONS = ['ASC', 'DESC'] as const;
/** Beside the two products of the push world. */
const MORE = 120;
const STATES = ['ACTIVE'] as const;

/** Products of the supplier, every other one claimed; few different names, prices and quantities. */
async function addGoods({ supplier, distributor, warehouseId, partnershipId }: PushWorld) {
  const s = sql`${uuidOf('tenant', supplier.tenantId)}::uuid`;
  const d = sql`${uuidOf('tenant', distributor.tenantId)}::uuid`;
  const at = sql`${app.clock.now().toISOString()}::timestamptz`;
  await app.db.execute(sql`
    insert into skus (tenant_id, id, code, name, created_at, updated_at)
    select ${s}, gen_random_uuid(), 'G-' || n, (array['mug', 'Mug', 'Pan', 'lamp'])[1 + n % 4],
      ${at} + make_interval(secs => n % 6), ${at} from generate_series(1, ${MORE}::integer) n`);
  await app.db.execute(sql`
    insert into distribution_products (supplier_id, sku_id, enabled, base_price, currency, enabled_at, updated_at)
    select ${s}, id, true, 10.05 + (substr(code, 3)::integer % 5), 'MYR', ${at}, ${at}
    from skus where tenant_id = ${s} and code like 'G-%'`);
  await app.db.execute(sql`
    insert into stock_levels (supplier_id, warehouse_id, sku_id, available, updated_at)
    select ${s}, ${uuidOf('warehouse', warehouseId)}, id, substr(code, 3)::integer % 14,
      ${at} + make_interval(secs => substr(code, 3)::integer % 3)
    from skus where tenant_id = ${s} and code like 'G-%' and substr(code, 3)::integer % 10 <> 0`);
  await app.db.execute(sql`
    insert into skus (tenant_id, id, code, name, claimed_at, created_at, updated_at)
    select ${d}, gen_random_uuid(), code, name, ${at}, ${at}, ${at}
    from skus where tenant_id = ${s} and code like 'G-%' and substr(code, 3)::integer % 2 = 0`);
  await app.db.execute(sql`
    insert into claims (supplier_id, id, partnership_id, distributor_id, sku_id, local_sku_id, state,
      price_at_claim, price_currency, initial_cost, cost_currency, cost_rate, cost_rate_source, claimed_at, state_at)
    select ${s}, gen_random_uuid(), ${uuidOf('partnership', partnershipId)}, ${d}, theirs.id, own.id, 'ACTIVE',
      10, 'MYR', 10, 'MYR', 1, 'same currency', ${at}, ${at}
    from skus theirs join skus own on own.tenant_id = ${d} and own.code = theirs.code
    where theirs.tenant_id = ${s}`);
}

beforeAll(async () => {
  app = await startTestApp();
  world = await buildPushWorld(app);
  await addGoods(world);
  await addGoods(await buildPushWorld(app));
  // The distributor's level pays 92.5 %: a price that has to be rounded, for SQL and for the rule.
  const { supplierId, level } = {
    supplierId: world.supplier.tenantId,
    level: sql`gen_random_uuid()`,
  };
  await app.db.execute(sql`
    with level as (
      insert into levels (supplier_id, id, name, percent_of_base, created_at)
      values (${uuidOf('tenant', supplierId)}::uuid, ${level}, 'Silver', 92.5, now()) returning id)
    update partnerships set level_id = level.id from level
    where supplier_id = ${uuidOf('tenant', supplierId)}`);
});
afterAll(() => app.close());

function expectWhole(walked: Awaited<ReturnType<typeof walkList>>, rows: number) {
  const [byOne = []] = walked.ids;
  expect(byOne).toHaveLength(rows);
  expect(new Set(byOne).size).toBe(rows);
  for (const bySize of walked.ids) expect(bySize).toEqual(byOne);
}

function expectMatched(walked: Awaited<ReturnType<typeof walkList>>) {
  expect(walked.matching).toEqual(walked.ids[0]);
  expect(walked.count).toBe(walked.ids[0]?.length);
}

describe.each(DIRECTIONS)('%s', (direction) => {
  it.each(Object.keys(SKU_SORTS) as SkuSort[])(
    '[GEN-08] an organisation’s SKUs by %s are met once each, and none of another',
    async (sort) => {
      const { tenantId } = world.supplier;
      const walked = await walkList(
        (page) => skuPage(app.db, tenantId, {}, { ...page, sort, direction }),
        ({ id }) => id,
        skuMatching(app.db, tenantId, {}, { sort, direction }),
      );
      expectWhole(walked, MORE + 2);
      expectMatched(walked);
      expect(walked.rows.every((row) => row.tenantId === tenantId)).toBe(true);
    },
  );

  it.each(Object.keys(PRODUCT_SORTS) as ProductSort[])(
    '[CLAIM-01][PRICE-03] claimed products by %s are met once each; prices run as the rule resolves them',
    async (sort) => {
      const { tenantId } = world.distributor;
      const filter = { states: STATES };
      const walked = await walkList(
        (page) => claimPage(app.db, tenantId, filter, { ...page, sort, direction }),
        ({ supplierSku }) => supplierSku.id,
        claimMatching(app.db, tenantId, filter, { sort, direction }),
      );
      expectWhole(walked, MORE / 2 + 2);
      expectMatched(walked);
      expectPricesInOrder(sort, walked.rows);
    },
  );

  it.each(Object.keys(PRODUCT_SORTS) as ProductSort[])(
    '[CLAIM-10][PRICE-03] unclaimed products by %s are met once each',
    async (sort) => {
      const { tenantId } = world.distributor;
      const walked = await walkList(
        (page) => unclaimedPage(app.db, tenantId, {}, { ...page, sort, direction }),
        ({ supplierSku }) => supplierSku.id,
        unclaimedMatching(app.db, tenantId, {}, { sort, direction }),
      );
      expectWhole(walked, MORE / 2);
      expectMatched(walked);
      expectPricesInOrder(sort, walked.rows);
    },
  );

  function expectPricesInOrder(
    sort: ProductSort,
    rows: readonly { price: { amount: { toNumber: () => number } } }[],
  ) {
    if (sort !== 'PRICE') return;
    const prices = rows.map(({ price }) => price.amount.toNumber());
    const sorted = [...prices].sort((a, b) => (direction === 'ASC' ? a - b : b - a));
    expect(prices).toEqual(sorted);
    expect(new Set(prices).size).toBeGreaterThan(3);
  }

  it.each(Object.keys(STOCK_SORTS) as StockSort[])(
    '[STOCK-01] a supplier’s stock by %s is met once each, set or not',
    async (sort) => {
      const { tenantId } = world.supplier;
      const walked = await walkList(
        (page) => supplierStockPage(app.db, tenantId, {}, { ...page, sort, direction }),
        ({ skuId, warehouseId }) => `${skuId}/${warehouseId}`,
        supplierStockMatching(app.db, tenantId, {}, { sort, direction }),
      );
      expectWhole(walked, MORE + 2);
      expectMatched(walked);
    },
  );

  it.each(Object.keys(INVENTORY_SORTS) as InventorySort[])(
    '[STOCK-13] the Inventory List by %s is met once each',
    async (sort) => {
      const { tenantId } = world.distributor;
      const walked = await walkList(
        (page) => inventoryPage(app.db, tenantId, {}, { ...page, sort, direction }),
        ({ claimId, supplierWarehouseId }) => `${claimId}/${supplierWarehouseId}`,
      );
      expectWhole(walked, MORE / 2 + 2);
      if (sort === 'AVAILABLE') {
        const units = walked.rows.map(({ available }) => available);
        expect(units).toEqual([...units].sort((a, b) => (direction === 'ASC' ? a - b : b - a)));
      }
    },
  );
});

it('[STOCK-01] what is out, low and enough makes the whole, without a row in two of them', async () => {
  const { tenantId } = world.supplier;
  const count = (standings: StockStanding[]) =>
    supplierStockMatching(app.db, tenantId, { standings }, {}).count();
  const [out, low, enough] = [await count(['OUT']), await count(['LOW']), await count(['ENOUGH'])];
  // n = 1…120, stock n mod 14, and none set for each tenth: of 12 tenths and 8 fourteenths one is both.
  expect(out).toBe(12 + 8 - 1);
  expect(out + low + enough).toBe(MORE + 2);
  expect(await count(['OUT', 'LOW'])).toBe(out + low);
  expect(await count([])).toBe(0);
});
