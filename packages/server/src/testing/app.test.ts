import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from './app.ts';
import { buildDistributor, buildMember } from './factories.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('a guest has no viewer', async () => {
  expect(await app.must(undefined, '{ viewer { permissions } }')).toEqual({ viewer: null });
});

it('[GEN-01] an organisation holds the permissions of the sides it has taken up', async () => {
  const { token } = await buildDistributor(app);
  const { viewer } = await app.must<{ viewer: { permissions: string[]; supplier: null } }>(
    token,
    '{ viewer { permissions supplier { id } } }',
  );
  expect(viewer.permissions).toContain('DISTRIBUTOR_PUSH');
  expect(viewer.permissions).not.toContain('SUPPLIER_VIEW');
  expect(viewer.supplier).toBeNull();
});

it('[PERM-04] a sub-account holds what its role gives', async () => {
  const { tenantId } = await buildDistributor(app);
  const member = await buildMember(app, tenantId, 'SUB', ['DISTRIBUTOR_VIEW']);
  const { viewer } = await app.must<{ viewer: { permissions: string[] } }>(
    member.token,
    '{ viewer { permissions } }',
  );
  expect(viewer.permissions).toEqual(['DISTRIBUTOR_VIEW']);
});
