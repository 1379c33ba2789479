import { afterAll, expect, it } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { startTestApp } from '../testing/app.ts';
import { buildClaim, buildStock, buildTrade } from '../testing/trade.ts';
import { warehouses } from '../warehouses/warehouse.table.ts';

const app = await startTestApp();
afterAll(() => app.close());

it('[STOCK-02][GEN-08] a SKU tells its owner, and nobody else, what is available in all warehouses', async () => {
  const { supplier, distributor, skuId, warehouseId } = await buildTrade(app);
  const [first] = await app.db.select().from(warehouses);
  const second = newId('warehouse', app.clock.now());
  await app.db.insert(warehouses).values({ ...first!, id: second, name: 'Second' });
  await buildStock(app, supplier, warehouseId, skuId, 40);
  await buildStock(app, supplier, second, skuId, 7);
  const read = (side: string) =>
    `query ($id: ID!) { viewer { ${side} { sku(id: $id) { available } } } }`;
  expect(await app.must(supplier.token, read('supplier'), { id: skuId })).toEqual({
    viewer: { supplier: { sku: { available: 47 } } },
  });
  await buildClaim(app, distributor, skuId);
  const local = `{ viewer { distributor { skus(first: 5) { nodes { available } } } } }`;
  const { viewer } = await app.must<{
    viewer: { distributor: { skus: { nodes: { available: number | null }[] } } };
  }>(distributor.token, local);
  expect(viewer.distributor.skus.nodes).toEqual([{ available: null }]);
});
