import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Id, newId } from '../../kernel/ids.ts';
import { levels } from '../../partnerships/level.table.ts';
import { perform } from '../../platform/work.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { buildSupplier, type TestOrganisation } from '../../testing/factories.ts';
import { feesInForce } from '../fee.read.ts';
import { setFees } from './set-fees.ts';

let app: TestApp;
let supplier: TestOrganisation;
let gold: Id<'level'>;
beforeAll(async () => {
  app = await startTestApp();
  supplier = await buildSupplier(app);
  gold = newId('level', app.clock.now());
  const row = { supplierId: supplier.tenantId, id: gold, name: 'Gold', createdAt: app.clock.now() };
  await app.db.insert(levels).values(row);
});
afterAll(() => app.close());

const set = (levelId: Id<'level'> | null, perOrder: string) =>
  perform(app.services.place, supplier.actor, (work) =>
    setFees(work, { levelId, handling: { perOrder, perUnit: '0.20' }, shipping: null }),
  );
const inForce = async (levelId: Id<'level'> | null, at = app.clock.now()) =>
  (await feesInForce(app.db, supplier.tenantId, levelId, at)).handling?.handling?.perOrder ?? null;

it('[FEE-01][FEE-03] a new version holds from now on, the old one stays readable for its time', async () => {
  const first = app.clock.now();
  await set(null, '1.00');
  app.clock.advance(1000);
  await set(null, '1.50');
  expect(await inForce(null)).toBe('1.50');
  expect(await inForce(null, first)).toBe('1.00');
  await expect(app.sql`delete from fee_versions`).rejects.toThrow('append-only');
});

it("[FEE-01] a level's own fees win over those for everybody", async () => {
  await set(gold, '0.80');
  expect(await inForce(gold)).toBe('0.80');
  expect(await inForce(null)).toBe('1.50');
});

it('fees for a foreign level and wrong amounts are refused', async () => {
  const stranger = newId('level', app.clock.now());
  expect(await set(stranger, '1')).toMatchObject({ ok: false, refusals: [{ kind: 'NotFound' }] });
  expect(await set(null, '-1')).toMatchObject({
    ok: false,
    refusals: [{ kind: 'InvalidInput', path: ['handling', 'perOrder'] }],
  });
});
