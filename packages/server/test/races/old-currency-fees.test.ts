import { afterAll, beforeAll, expect, it } from 'vitest';
import { feesInForce, newestFees } from '../../src/catalog/fee.read.ts';
import { feeVersions } from '../../src/catalog/fee.table.ts';
import { newId, uuidOf } from '../../src/kernel/ids.ts';
import { levels } from '../../src/partnerships/level.table.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { buildPushWorld } from '../../src/testing/push-world.ts';
import { actsOf } from './acts.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('[FEE-01][SUP-02] a fee typed in an earlier base currency holds for nobody, of whatever level', async () => {
  const world = await buildPushWorld(app, { balance: '100000.00' });
  const supplierId = world.supplier.tenantId;
  const now = app.clock.now();
  const levelId = newId('level', now);
  await app.db.insert(levels).values({ supplierId, id: levelId, name: 'Gold', createdAt: now });
  await app.db.insert(feeVersions).values({
    supplierId,
    id: newId('feeVersion', now),
    kind: 'HANDLING',
    levelId,
    currency: 'IDR',
    handling: { perOrder: '15000', perUnit: '3000' },
    createdBy: world.supplier.userId,
    validFrom: now,
  });
  await app.sql`update partnerships set level_id = ${uuidOf('level', levelId)}`;

  const [orderId] = await world.packOrders(1);
  const pushed = await actsOf(app).push(world.distributor.token, [orderId!]);
  expect(pushed).toEqual({ refusals: [], errors: [] });
  const [attempt] = await app.sql`select handling::numeric(12,2)::text as handling
    from push_attempts`;
  expect(attempt?.handling).toBe('2.00');

  const inForce = await feesInForce(app.db, supplierId, levelId, now);
  expect(inForce.handling?.handling).toEqual({ perOrder: '1.00', perUnit: '0.20' });
  const known = await newestFees(app.db, supplierId);
  expect(new Set(known.map(({ currency }) => currency))).toEqual(new Set(['MYR']));
});
