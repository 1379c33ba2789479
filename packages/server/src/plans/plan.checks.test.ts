import { afterAll, beforeAll, expect, it } from 'vitest';
import { checks as identity } from '../identity/identity.checks.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildMember, buildSupplier } from '../testing/factories.ts';
import { checks as plans } from './plan.checks.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const broken = async () => {
  const found: string[] = [];
  for (const check of [...identity, ...plans]) {
    if ((await app.sql.unsafe(check.sql)).length > 0) found.push(check.name);
  }
  return found;
};

it('each invariant of people and plans holds for a sound world and tells its own damage', async () => {
  await buildSupplier(app);
  const { tenantId } = await buildDistributor(app);
  await buildMember(app, tenantId, 'SUB', []);
  expect(await broken()).toEqual([]);

  const damages = [
    `update memberships set disabled_at = created_at where kind = 'MAIN'`,
    `update memberships m set role_id = r.id from roles r where m.kind = 'MAIN' and r.tenant_id = m.tenant_id`,
    `update memberships set disabled_at = created_at + interval '1 hour' where kind = 'SUB'`,
    `update users set password_hash = '$2b$10$bcrypt'`,
    `delete from plans where supplier_since is null`,
    `update plans set inventory_enabled = false`,
    `update plans set supplier_since = null`,
    `update supplier_profiles set completed_steps = '{}'`,
  ];
  const told: string[] = [];
  for (const damage of damages) {
    // Each is undone again by the error that ends its transaction.
    await app.sql
      .begin(async (tx) => {
        await tx.unsafe(damage);
        for (const check of [...identity, ...plans]) {
          if ((await tx.unsafe(check.sql)).length > 0) told.push(check.name);
        }
        throw new Error('undo');
      })
      .catch((error: Error) => expect(error.message).toBe('undo'));
  }
  expect(told).toEqual([...identity, ...plans].map(({ name }) => name));
});
