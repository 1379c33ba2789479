import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import {
  buildDistributor,
  buildMember,
  buildSupplier,
  type TestOrganisation,
} from '../testing/factories.ts';

let app: TestApp;
let supplier: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  supplier = await buildSupplier(app);
});

interface Payload {
  warehouse: { id: string; name: string; closedAt: string | null } | null;
  userErrors: { __typename: string; path: string[] }[];
}

async function act(field: string, input: object, token = supplier.token): Promise<Payload> {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const data = await app.must<Record<string, Payload>>(
    token,
    `mutation ($input: ${type}!) { ${field}(input: $input) {
      warehouse { id name country kind addressLine closedAt viewerCanEdit }
      userErrors { __typename ... on UserError { path } } } }`,
    { input },
  );
  return data[field] as Payload;
}

async function names(args = ''): Promise<string[]> {
  const { viewer } = await app.must<{
    viewer: { supplier: { warehouses: { nodes: { name: string }[] } } };
  }>(
    supplier.token,
    `{ viewer { supplier { warehouses(first: 100 ${args}) { nodes { name } } } } }`,
  );
  return viewer.supplier.warehouses.nodes.map(({ name }) => name);
}

it('[PART-10] a supplier opens, corrects, closes and reopens its warehouses', async () => {
  const { warehouse, userErrors } = await act('warehouseCreate', {
    name: ' Klang Valley ',
    country: 'my',
    addressLine: 'Lot 7, Jalan Meru',
  });
  expect(userErrors).toEqual([]);
  expect(warehouse).toMatchObject({
    name: 'Klang Valley',
    country: 'MY',
    kind: 'OWN',
    viewerCanEdit: true,
  });
  const warehouseId = warehouse?.id;
  const changed = await act('warehouseUpdate', { warehouseId, name: 'Klang', country: 'MY' });
  expect(changed.warehouse).toMatchObject({ name: 'Klang', addressLine: null });
  const closed = await act('warehouseClose', { warehouseId });
  expect(closed.warehouse?.closedAt).not.toBeNull();
  expect(await names()).toEqual([]);
  expect(await names('includeClosed: true')).toEqual(['Klang']);
  expect(
    (await act('warehouseClose', { warehouseId, closed: false })).warehouse?.closedAt,
  ).toBeNull();
  expect(await names()).toEqual(['Klang']);
});

it('[PART-10] a name is taken once, whatever its case and however it comes', async () => {
  const answers = await Promise.all(
    ['Klang', 'KLANG', 'klang'].map((name) => act('warehouseCreate', { name, country: 'MY' })),
  );
  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  const second = await act('warehouseCreate', { name: 'Penang', country: 'MY' });
  const rename = await act('warehouseUpdate', {
    warehouseId: second.warehouse?.id,
    name: 'kLANG',
    country: 'MY',
  });
  expect(rename.userErrors).toEqual([{ __typename: 'AlreadyTaken', path: ['name'] }]);
});

it('bad input names its field', async () => {
  const bad = await act('warehouseCreate', {
    name: ' ',
    country: 'Malaysia',
    postcode: '9'.repeat(21),
  });
  expect(bad.userErrors.map(({ path }) => path.join('.')).sort()).toEqual([
    'country',
    'name',
    'postcode',
  ]);
});

it('[GEN-08][PERM-06] others find nothing, and members need the permission', async () => {
  const { warehouse } = await act('warehouseCreate', { name: 'Klang', country: 'MY' });
  const stranger = await buildSupplier(app);
  for (const warehouseId of [warehouse?.id, 'whs_none']) {
    const answer = await act('warehouseClose', { warehouseId }, stranger.token);
    expect(answer.userErrors).toMatchObject([{ __typename: 'NotFound' }]);
  }
  const member = await buildMember(app, supplier.tenantId, 'SUB', ['SUPPLIER_VIEW']);
  const distributor = await buildDistributor(app);
  for (const token of [member.token, distributor.token]) {
    const { errors } = await app.ask(
      token,
      'mutation { warehouseCreate(input: { name: "X", country: "MY" }) { warehouse { id } } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
});
