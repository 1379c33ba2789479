import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildSupplier } from '../testing/factories.ts';
import { buildApplication, buildPartnership } from '../testing/partnership.ts';
import { checks } from './partnership.checks.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function broken(): Promise<string[]> {
  const answers = await Promise.all(
    checks.map(async ({ name, sql }) => ((await app.sql.unsafe(sql)).length > 0 ? [name] : [])),
  );
  return answers.flat();
}

it('[PART-19][WHSE-01][WHSE-11] the invariants hold of a lived-in world and find planted breaks', async () => {
  const supplier = await buildSupplier(app);
  await buildApplication(app, supplier, await buildDistributor(app));
  await buildPartnership(app, supplier, await buildDistributor(app));
  expect(await broken()).toEqual([]);

  await app.sql`update warehouse_assignments set removed_at = assigned_at`;
  await app.sql`update applications set state = 'CANCELLED' where state = 'PENDING'`;
  await app.sql`update partnerships set cycle_no = 7 where state = 'PARTNERED'`;
  await app.sql`insert into partnerships (supplier_id, id, distributor_id, state, state_at, created_at)
    select distributor_id, id, supplier_id, 'ENDED', state_at, created_at from partnerships
    where state = 'PARTNERED'`;
  await app.sql`update warehouse_mappings set distributor_id = supplier_id`;
  expect((await broken()).sort()).toEqual(checks.map(({ name }) => name).sort());
});
