import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { events } from '../../platform/outbox.table.ts';
import { perform, type Work } from '../../platform/work.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { buildDistributor, buildSupplier, type TestOrganisation } from '../../testing/factories.ts';
import { buildPartnership, buildWarehouse, mustSucceed } from '../../testing/partnership.ts';
import { closeWarehouse } from '../../warehouses/commands/close-warehouse.ts';
import { warehouses } from '../../warehouses/warehouse.table.ts';
import { supplierWarehouses, warehouseMappings } from '../supplier-warehouse.table.ts';
import { changeWarehouses } from './change-warehouses.ts';
import { createSupplierWarehouse } from './create-supplier-warehouse.ts';
import { deleteSupplierWarehouse } from './delete-supplier-warehouse.ts';
import { mapSupplierWarehouse } from './map-supplier-warehouse.ts';
import { renameSupplierWarehouse } from './rename-supplier-warehouse.ts';

let app: TestApp;
let supplier: TestOrganisation;
let distributor: TestOrganisation;
let klang: Id<'warehouse'>;
let penang: Id<'warehouse'>;
let partnershipId: Id<'partnership'>;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  supplier = await buildSupplier(app);
  distributor = await buildDistributor(app);
  klang = await buildWarehouse(app, supplier);
  penang = await buildWarehouse(app, supplier);
  ({ partnershipId } = await buildPartnership(app, supplier, distributor, {
    warehouseIds: [klang],
  }));
});

const as = <V>(
  who: TestOrganisation,
  act: (work: Work<TestOrganisation['actor']>) => Promise<Outcome<V>>,
) => perform(app.services.place, who.actor, act);
const select = (warehouseIds: Id<'warehouse'>[], who = supplier) =>
  as(who, (work) => changeWarehouses(work, { partnershipId, warehouseIds }));
const create = (warehouseId: Id<'warehouse'>, who = distributor) =>
  as(who, (work) => createSupplierWarehouse(work, { partnershipId, warehouseId, name: 'New' }));
const mappings = () =>
  app.db.select().from(warehouseMappings).where(eq(warehouseMappings.partnershipId, partnershipId));
const imageOf = async (warehouseId: Id<'warehouse'>) =>
  (
    await app.db
      .select()
      .from(supplierWarehouses)
      .where(eq(supplierWarehouses.partnershipId, partnershipId))
  ).find((row) => row.warehouseId === warehouseId);

describe('Select Distribution Warehouse', () => {
  it('[PART-12][WHSE-03][WHSE-06] an added warehouse waits for the distributor, who is told', async () => {
    mustSucceed(await select([klang, penang]));
    expect(await mappings()).toHaveLength(1);
    expect(await imageOf(penang)).toBeUndefined();
    const told = await app.db
      .select()
      .from(events)
      .where(eq(events.tenantId, distributor.tenantId));
    expect(
      told.find(({ kind }) => kind === 'partnership.warehousesChanged')?.payload,
    ).toMatchObject({
      addedWarehouseIds: [penang],
      removedWarehouseIds: [],
    });
  });

  it('[PART-12] a removed warehouse loses its mapping, and what did not change is not told', async () => {
    mustSucceed(await select([klang]));
    mustSucceed(await select([penang]));
    const [mapping] = await mappings();
    expect(mapping?.detachedAt).not.toBeNull();
    const told = await app.db
      .select()
      .from(events)
      .where(eq(events.tenantId, distributor.tenantId));
    const changes = told.filter(({ kind }) => kind === 'partnership.warehousesChanged');
    expect(changes.map(({ payload }) => payload)).toMatchObject([
      {
        removedWarehouseIds: [klang],
        addedWarehouseIds: [penang],
        detachedSupplierWarehouseIds: [mapping?.supplierWarehouseId],
      },
    ]);
  });

  it('[PART-12] at least one stays, and only own open warehouses are added', async () => {
    expect(await select([])).toMatchObject({ refusals: [{ path: ['warehouseIds'] }] });
    const foreign = await buildWarehouse(app, await buildSupplier(app));
    expect(await select([klang, foreign])).toMatchObject({
      refusals: [{ kind: 'WarehouseUnavailable', path: ['warehouseIds', '1'] }],
    });
    mustSucceed(
      await as(supplier, (work) => closeWarehouse(work, { warehouseId: penang, closed: true })),
    );
    expect(await select([klang, penang])).toMatchObject({ ok: false });
    mustSucceed(
      await as(supplier, (work) => closeWarehouse(work, { warehouseId: klang, closed: true })),
    );
    mustSucceed(await select([klang]));
    const stranger = await buildSupplier(app);
    expect(await select([klang], stranger)).toMatchObject({ refusals: [{ kind: 'NotFound' }] });
  });

  it('[PART-10] a third-party warehouse is assigned like an own one', async () => {
    await app.db.update(warehouses).set({ kind: 'THIRD_PARTY' }).where(eq(warehouses.id, penang));
    mustSucceed(await select([penang]));
    mustSucceed(await create(penang));
    expect(await imageOf(penang)).toBeDefined();
  });
});

describe('supplier warehouses', () => {
  it('[WHSE-03][WHSE-04] only an assigned warehouse without one can be chosen', async () => {
    expect(await create(penang)).toMatchObject({ refusals: [{ kind: 'WarehouseUnavailable' }] });
    mustSucceed(await select([klang, penang]));
    mustSucceed(await create(penang));
    expect((await mappings()).filter(({ detachedAt }) => detachedAt === null)).toHaveLength(2);
    expect(await create(klang)).toMatchObject({ refusals: [{ currentState: 'CREATED' }] });
  });

  it('[WHSE-11] five at once make one, and nobody maps to another supplier', async () => {
    mustSucceed(await select([klang, penang]));
    const answers = await Promise.all(Array.from({ length: 5 }, () => create(penang)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const other = await buildSupplier(app);
    const foreign = await buildWarehouse(app, other);
    await buildPartnership(app, other, distributor, { warehouseIds: [foreign] });
    expect(await create(foreign)).toMatchObject({ refusals: [{ kind: 'WarehouseUnavailable' }] });
    expect(await create(penang, await buildDistributor(app))).toMatchObject({
      refusals: [{ kind: 'NotFound' }],
    });
    const image = await imageOf(klang);
    const twin = { ...(image as NonNullable<typeof image>), id: image?.id as never };
    await expect(
      app.db.insert(supplierWarehouses).values({ ...twin, warehouseId: foreign }),
    ).rejects.toThrow();
  });

  it('[WHSE-03][WHSE-12] a detached one is mapped again once the warehouse is assigned anew', async () => {
    const image = await imageOf(klang);
    const map = () =>
      as(distributor, (work) =>
        mapSupplierWarehouse(work, { supplierWarehouseId: image?.id ?? null }),
      );
    expect(await map()).toMatchObject({ refusals: [{ currentState: 'MAPPED' }] });
    mustSucceed(await select([penang]));
    expect(await map()).toMatchObject({ refusals: [{ kind: 'WarehouseUnavailable' }] });
    mustSucceed(await select([klang, penang]));
    mustSucceed(await map());
    expect((await mappings()).map(({ detachedAt }) => detachedAt === null)).toEqual([false, true]);
  });

  it('[WHSE-13] a mapped one cannot be deleted, a detached one that carried nothing can', async () => {
    const image = await imageOf(klang);
    const drop = (who: TestOrganisation) =>
      as(who, (work) => deleteSupplierWarehouse(work, { supplierWarehouseId: image?.id ?? null }));
    expect(await drop(distributor)).toMatchObject({ refusals: [{ currentState: 'MAPPED' }] });
    mustSucceed(await select([penang]));
    expect(await drop(supplier)).toMatchObject({ refusals: [{ kind: 'NotFound' }] });
    mustSucceed(await drop(distributor));
    expect(await imageOf(klang)).toBeUndefined();
  });

  it('[WHSE-03] its name is the distributor’s own', async () => {
    const image = await imageOf(klang);
    const rename = (who: TestOrganisation, name: string) =>
      as(who, (work) =>
        renameSupplierWarehouse(work, { supplierWarehouseId: image?.id ?? null, name }),
      );
    mustSucceed(await rename(distributor, 'KL store room'));
    expect((await imageOf(klang))?.name).toBe('KL store room');
    expect(await rename(distributor, ' ')).toMatchObject({ refusals: [{ path: ['name'] }] });
    expect(await rename(supplier, 'Mine')).toMatchObject({ refusals: [{ kind: 'NotFound' }] });
  });
});
