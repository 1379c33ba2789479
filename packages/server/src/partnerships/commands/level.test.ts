import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Id } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { events } from '../../platform/outbox.table.ts';
import { perform, type Work } from '../../platform/work.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { buildDistributor, buildSupplier, type TestOrganisation } from '../../testing/factories.ts';
import { buildPartnership, mustSucceed } from '../../testing/partnership.ts';
import { partnerships } from '../partnership.table.ts';
import { changeLevel } from './change-level.ts';
import { createLevel } from './create-level.ts';
import { deleteLevel } from './delete-level.ts';
import { endPartnership } from './end-partnership.ts';
import { updateLevel } from './update-level.ts';

let app: TestApp;
let supplier: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  supplier = await buildSupplier(app);
});

const as = <V>(
  who: TestOrganisation,
  act: (work: Work<TestOrganisation['actor']>) => Promise<Outcome<V>>,
) => perform(app.services.place, who.actor, act);
const create = (name: string, percentOfBase: string | null = null) =>
  as(supplier, (work) => createLevel(work, { name, percentOfBase }));
const drop = (levelId: Id<'level'>) => as(supplier, (work) => deleteLevel(work, { levelId }));
const countOf = async (kind: string) =>
  (
    await app.db
      .select()
      .from(events)
      .where(and(eq(events.tenantId, supplier.tenantId), eq(events.kind, kind)))
  ).length;

it('[PRICE-02] a level is a name and a share of the base price, within bounds', async () => {
  mustSucceed(await create('Gold', '92'));
  expect(await create(' gold ')).toMatchObject({
    refusals: [{ kind: 'AlreadyTaken', path: ['name'] }],
  });
  for (const percent of ['0', '-5', '1000.0001', '92.00001']) {
    expect(await create('Other', percent)).toMatchObject({
      refusals: [{ kind: 'InvalidInput', path: ['percentOfBase'] }],
    });
  }
});

it('[PRICE-02] another percentage is told, another name is not', async () => {
  const { levelId } = mustSucceed(await create('Gold', '92'));
  mustSucceed(await create('Silver'));
  const update = (name: string, percentOfBase: string) =>
    as(supplier, (work) => updateLevel(work, { levelId, name, percentOfBase }));
  mustSucceed(await update('Golden', '92.0000'));
  expect(await countOf('level.changed')).toBe(0);
  mustSucceed(await update('Golden', '90'));
  expect(await countOf('level.changed')).toBe(1);
  expect(await update('SILVER', '90')).toMatchObject({ refusals: [{ kind: 'AlreadyTaken' }] });
});

it('[SUP-06] a used level stays, an unused one goes', async () => {
  const { levelId } = mustSucceed(await create('Gold', '92'));
  const distributor = await buildDistributor(app);
  const { partnershipId } = await buildPartnership(app, supplier, distributor, { levelId });
  expect(await drop(levelId)).toMatchObject({ refusals: [{ kind: 'StateConflict' }] });
  mustSucceed(
    await as(supplier, (work) => endPartnership(work, { partnershipId, by: 'SUPPLIER' })),
  );
  mustSucceed(await drop(levelId));
  const [row] = await app.db.select().from(partnerships).where(eq(partnerships.id, partnershipId));
  expect(row).toMatchObject({ state: 'ENDED', levelId: null });
  expect(await drop(levelId)).toMatchObject({ refusals: [{ kind: 'NotFound' }] });
});

it('[SUP-06] a partner moves to another level of this supplier only', async () => {
  const { levelId } = mustSucceed(await create('Gold', '92'));
  const distributor = await buildDistributor(app);
  const { partnershipId } = await buildPartnership(app, supplier, distributor);
  const move = (who: TestOrganisation) =>
    as(who, (work) => changeLevel(work, { partnershipId, levelId }));
  mustSucceed(await move(supplier));
  mustSucceed(await move(supplier));
  expect(await countOf('partnership.levelChanged')).toBe(1);
  const stranger = await buildSupplier(app);
  expect(await move(stranger)).toMatchObject({ refusals: [{ kind: 'NotFound' }] });
  const strange = mustSucceed(
    await as(stranger, (work) => createLevel(work, { name: 'Platinum' })),
  );
  expect(
    await as(supplier, (work) => changeLevel(work, { partnershipId, levelId: strange.levelId })),
  ).toMatchObject({ refusals: [{ kind: 'NotFound', path: ['levelId'] }] });
});
