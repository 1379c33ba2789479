import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { perform, type Work } from '../../platform/work.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { buildDistributor, buildSupplier, type TestOrganisation } from '../../testing/factories.ts';
import {
  buildApplication,
  buildInvitation,
  buildPartnership,
  buildWarehouse,
  mustSucceed,
} from '../../testing/partnership.ts';
import { applications, partnerships } from '../partnership.table.ts';
import { warehouseMappings } from '../supplier-warehouse.table.ts';
import { applyByInvitation } from './apply-by-invitation.ts';
import { approveApplication } from './approve-application.ts';
import { cancelApplication } from './cancel-application.ts';
import { changeWarehouses } from './change-warehouses.ts';
import { endPartnership } from './end-partnership.ts';
import { rejectApplication } from './reject-application.ts';

let app: TestApp;
let supplier: TestOrganisation;
let distributor: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  supplier = await buildSupplier(app, { name: 'Nusa Home' });
  distributor = await buildDistributor(app);
});

type Act<V> = (work: Work<TestOrganisation['actor']>) => Promise<Outcome<V>>;
const as = <V>(who: TestOrganisation, act: Act<V>) => perform(app.services.place, who.actor, act);
const apply = (link: string, who = distributor) =>
  as(who, (work) => applyByInvitation(work, { link, companyName: 'Shop', contact: 'Mei' }));
const approve = (partnershipId: Id<'partnership'>, warehouseIds: Id<'warehouse'>[]) =>
  as(supplier, (work) =>
    approveApplication(work, {
      partnershipId,
      warehouseIds,
      levelId: null,
      currency: 'MYR',
      creditEnabled: true,
      creditLimit: '500',
      creditDays: 30,
    }),
  );
const end = (partnershipId: Id<'partnership'>, who = supplier) =>
  as(who, (work) =>
    endPartnership(work, { partnershipId, by: who === supplier ? 'SUPPLIER' : 'DISTRIBUTOR' }),
  );
const rowOf = async (id: Id<'partnership'>) =>
  (await app.db.select().from(partnerships).where(eq(partnerships.id, id)))[0];
const attemptsOf = (id: Id<'partnership'>) =>
  app.db
    .select()
    .from(applications)
    .where(eq(applications.partnershipId, id))
    .orderBy(applications.appliedAt, applications.id);
const openMappings = (id: Id<'partnership'>) =>
  app.db
    .select()
    .from(warehouseMappings)
    .where(and(eq(warehouseMappings.partnershipId, id), isNull(warehouseMappings.detachedAt)));
describe('races', () => {
  const settled = async (...acts: Promise<Outcome<unknown>>[]) =>
    (await Promise.all(acts)).filter(({ ok }) => ok).length;

  it('[PART-19] applying ten times at once makes one application', async () => {
    const link = await buildInvitation(app, supplier);
    const answers = await Promise.all(Array.from({ length: 10 }, () => apply(link)));
    const values = answers.map(mustSucceed);
    expect(new Set(values.map(({ partnershipId }) => partnershipId)).size).toBe(1);
    expect(values.filter(({ alreadyOpen }) => alreadyOpen === null)).toHaveLength(1);
    expect(await attemptsOf(values[0]?.partnershipId as Id<'partnership'>)).toHaveLength(1);
  });

  it('[PART-19] applying again at once after a rejection makes one further application', async () => {
    const link = await buildInvitation(app, supplier);
    const { partnershipId } = mustSucceed(await apply(link));
    mustSucceed(
      await as(supplier, (work) => rejectApplication(work, { partnershipId, reason: 'No' })),
    );
    await Promise.all(Array.from({ length: 6 }, () => apply(link)));
    expect(await attemptsOf(partnershipId)).toHaveLength(2);
  });

  it('[PART-06] approving against cancelling: exactly one wins, and the rows agree', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await buildDistributor(app);
      const partnershipId = await buildApplication(app, supplier, one);
      const warehouseId = await buildWarehouse(app, supplier);
      const won = await settled(
        approve(partnershipId, [warehouseId]),
        as(one, (work) => cancelApplication(work, { partnershipId })),
      );
      expect(won).toBe(1);
      const row = await rowOf(partnershipId);
      const [attempt] = await attemptsOf(partnershipId);
      const approved = row?.state === 'PARTNERED';
      expect(attempt?.state).toBe(approved ? 'APPROVED' : 'CANCELLED');
      expect(await openMappings(partnershipId)).toHaveLength(approved ? 1 : 0);
    }
  });

  it('[PART-06][PART-11] approving eight times at once approves once', async () => {
    const partnershipId = await buildApplication(app, supplier, distributor);
    const warehouseId = await buildWarehouse(app, supplier);
    const acts = Array.from({ length: 8 }, () => approve(partnershipId, [warehouseId]));
    expect(await settled(...acts)).toBe(1);
    expect(await rowOf(partnershipId)).toMatchObject({ state: 'PARTNERED', cycleNo: 1 });
    expect(await openMappings(partnershipId)).toHaveLength(1);
  });

  it('[PART-13][PART-15] ending against approving again never leaves a mapping of an ended pair', async () => {
    const warehouseId = await buildWarehouse(app, supplier);
    const { partnershipId } = await buildPartnership(app, supplier, distributor, {
      warehouseIds: [warehouseId],
    });
    const link = await buildInvitation(app, supplier);
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([
        end(partnershipId),
        apply(link).then(() => approve(partnershipId, [warehouseId])),
        as(supplier, (work) =>
          changeWarehouses(work, { partnershipId, warehouseIds: [warehouseId] }),
        ),
      ]);
      const row = await rowOf(partnershipId);
      const mapped = await openMappings(partnershipId);
      expect(mapped).toHaveLength(row?.state === 'PARTNERED' ? 1 : 0);
      if (row?.state !== 'PARTNERED') {
        await apply(link);
        await approve(partnershipId, [warehouseId]);
      }
    }
  });
});
