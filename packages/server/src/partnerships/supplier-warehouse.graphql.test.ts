import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildSupplier, type TestOrganisation } from '../testing/factories.ts';
import { buildPartnership, buildWarehouse } from '../testing/partnership.ts';

let app: TestApp;
let supplier: TestOrganisation;
let distributor: TestOrganisation;
let partnershipId: string;
let klang: string;
let penang: string;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  supplier = await buildSupplier(app, { name: 'Nusa Home' });
  distributor = await buildDistributor(app);
  klang = await buildWarehouse(app, supplier, 'Klang');
  penang = await buildWarehouse(app, supplier, 'Penang');
  ({ partnershipId } = await buildPartnership(app, supplier, distributor, {
    warehouseIds: [klang as never],
  }));
});

interface Seen {
  warehouses: {
    state: string;
    warehouse: { id: string };
    supplierWarehouse: { id: string; name: string } | null;
  }[];
  tasks: { kind: string; warehouse: { name: string } }[];
}

async function see(who: TestOrganisation, side: 'supplier' | 'distributor'): Promise<Seen> {
  const { viewer } = await app.must<{ viewer: Record<string, { partnership: Seen }> }>(
    who.token,
    `query ($id: ID!) { viewer { ${side} { partnership(id: $id) {
      warehouses { state warehouse { id } supplierWarehouse { id name state warehouse { name } partnership { id } } }
      tasks { kind warehouse { name } }
    } } } }`,
    { id: partnershipId },
  );
  return viewer[side]?.partnership as Seen;
}

async function mutate(token: string, field: string, input: object) {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const data = await app.must<Record<string, { userErrors: { __typename: string }[] }>>(
    token,
    `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { __typename } } }`,
    { input },
  );
  return data[field]?.userErrors.map((error) => error.__typename);
}

const tasks = async () =>
  (await see(distributor, 'distributor')).tasks.map(
    ({ kind, warehouse }) => `${kind} ${warehouse.name}`,
  );

it('[WHSE-05] the task list leads from a new assignment to the pick-up address', async () => {
  expect(await tasks()).toEqual(['SET_PICK_UP_ADDRESS Klang']);
  const [mapped] = (await see(distributor, 'distributor')).warehouses;
  const supplierWarehouseId = mapped?.supplierWarehouse?.id;
  expect(mapped).toMatchObject({
    state: 'MAPPED',
    supplierWarehouse: {
      name: 'Nusa Home – Klang',
      state: 'MAPPED',
      warehouse: { name: 'Klang' },
      partnership: { id: partnershipId },
    },
  });
  expect(
    await mutate(distributor.token, 'supplierWarehouseConfirmPickUp', { supplierWarehouseId }),
  ).toEqual([]);
  expect(await tasks()).toEqual([]);

  await mutate(supplier.token, 'partnershipSetWarehouses', {
    partnershipId,
    warehouseIds: [klang, penang],
  });
  expect(await tasks()).toEqual(['CREATE_SUPPLIER_WAREHOUSE Penang']);
  expect(
    await mutate(distributor.token, 'supplierWarehouseCreate', {
      partnershipId,
      warehouseId: penang,
      name: 'Penang',
    }),
  ).toEqual([]);
  expect(await tasks()).toEqual(['SET_PICK_UP_ADDRESS Penang']);

  await mutate(supplier.token, 'partnershipSetWarehouses', {
    partnershipId,
    warehouseIds: [penang],
  });
  expect(await tasks()).toEqual(['SET_PICK_UP_ADDRESS Penang']);
  await mutate(supplier.token, 'partnershipSetWarehouses', {
    partnershipId,
    warehouseIds: [klang, penang],
  });
  expect((await tasks()).sort()).toEqual([
    'MAP_SUPPLIER_WAREHOUSE Klang',
    'SET_PICK_UP_ADDRESS Penang',
  ]);
  expect(await mutate(distributor.token, 'supplierWarehouseMap', { supplierWarehouseId })).toEqual(
    [],
  );
  expect((await tasks()).sort()).toEqual([
    'SET_PICK_UP_ADDRESS Klang',
    'SET_PICK_UP_ADDRESS Penang',
  ]);
});

it('[WHSE-01][WHSE-11] both sides see the pairs; the supplier has no tasks', async () => {
  const { warehouses, tasks: none } = await see(supplier, 'supplier');
  expect(none).toEqual([]);
  expect(warehouses).toMatchObject([{ state: 'MAPPED', warehouse: { id: klang } }]);
});

it('[WHSE-13][GEN-08] strangers change nothing, and what is mapped is not deleted', async () => {
  const [mapped] = (await see(distributor, 'distributor')).warehouses;
  const supplierWarehouseId = mapped?.supplierWarehouse?.id;
  const stranger = await buildDistributor(app);
  for (const field of [
    'supplierWarehouseMap',
    'supplierWarehouseConfirmPickUp',
    'supplierWarehouseDelete',
  ]) {
    expect(await mutate(stranger.token, field, { supplierWarehouseId })).toEqual(['NotFound']);
    expect(await mutate(stranger.token, field, { supplierWarehouseId: 'swh_x' })).toEqual([
      'NotFound',
    ]);
  }
  expect(
    await mutate(distributor.token, 'supplierWarehouseRename', {
      supplierWarehouseId,
      name: 'Mine',
    }),
  ).toEqual([]);
  expect(
    await mutate(distributor.token, 'supplierWarehouseDelete', { supplierWarehouseId }),
  ).toEqual(['StateConflict']);
});

it('[PRICE-02][SUP-06] levels over the API: only their supplier sees and changes them', async () => {
  const { levelCreate } = await app.must<{ levelCreate: { level: { id: string } } }>(
    supplier.token,
    'mutation { levelCreate(input: { name: "Gold", percentOfBase: "92" }) { level { id name percentOfBase distributorCount } userErrors { __typename } } }',
  );
  expect(levelCreate).toMatchObject({
    level: { percentOfBase: '92', distributorCount: 0 },
    userErrors: [],
  });
  const levelId = levelCreate.level.id;
  expect(await mutate(supplier.token, 'partnershipSetLevel', { partnershipId, levelId })).toEqual(
    [],
  );
  const levelOf = (side: string) =>
    `query ($id: ID!) { viewer { ${side} { partnership(id: $id) { level { name distributorCount } } } } }`;
  expect(await app.must(supplier.token, levelOf('supplier'), { id: partnershipId })).toEqual({
    viewer: { supplier: { partnership: { level: { name: 'Gold', distributorCount: 1 } } } },
  });
  expect(await app.must(distributor.token, levelOf('distributor'), { id: partnershipId })).toEqual({
    viewer: { distributor: { partnership: { level: null } } },
  });
  const stranger = await buildSupplier(app);
  expect(await mutate(stranger.token, 'levelUpdate', { levelId, name: 'Mine' })).toEqual([
    'NotFound',
  ]);
  expect(await mutate(stranger.token, 'levelDelete', { levelId })).toEqual(['NotFound']);
  expect(await mutate(supplier.token, 'levelDelete', { levelId })).toEqual(['StateConflict']);
});

it('[PART-09][PART-13][NOTIF-07] decisions, changes and the end arrive live at the two, at nobody else', async () => {
  const received: string[] = [];
  const strange: unknown[] = [];
  const query = `subscription { partnershipEvents {
    __typename ... on PartnershipEnded { id partnership { state } }
    ... on PartnershipWarehousesChanged { id partnership { state } } } }`;
  const client = app.socket(distributor.token);
  const other = app.socket((await buildDistributor(app)).token);
  const done = new Promise<void>((resolve, reject) => {
    client.subscribe<{
      partnershipEvents: { __typename: string; partnership?: { state: string } };
    }>(
      { query },
      {
        next: ({ data }) => {
          const event = data?.partnershipEvents;
          // What was decided just before may still arrive; this is about what comes now.
          if (!event?.partnership) return;
          received.push(`${event.__typename} ${event.partnership.state}`);
          if (received.length === 2) resolve();
        },
        error: reject,
        complete: () => {},
      },
    );
  });
  other.subscribe(
    { query },
    { next: (value) => strange.push(value), error: () => {}, complete: () => {} },
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
  await mutate(supplier.token, 'partnershipSetWarehouses', {
    partnershipId,
    warehouseIds: [penang],
  });
  while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await mutate(supplier.token, 'partnershipEnd', { partnershipId });
  await done;
  expect(received).toEqual(['PartnershipWarehousesChanged PARTNERED', 'PartnershipEnded ENDED']);
  expect(strange).toEqual([]);
  await client.dispose();
  await other.dispose();
});
