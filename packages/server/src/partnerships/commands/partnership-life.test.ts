import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '../../kernel/ids.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { plans } from '../../plans/plan.table.ts';
import { events } from '../../platform/outbox.table.ts';
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
import { applications, invitationLinks, partnerships } from '../partnership.table.ts';
import { supplierWarehouses, warehouseMappings } from '../supplier-warehouse.table.ts';
import { applyByInvitation } from './apply-by-invitation.ts';
import { approveApplication } from './approve-application.ts';
import { createInvitation } from './create-invitation.ts';
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
const toldTo = async (who: TestOrganisation, kind: string) =>
  app.db
    .select()
    .from(events)
    .where(and(eq(events.tenantId, who.tenantId), eq(events.kind, kind)));

describe('from link to partnership', () => {
  it('[PART-01][PART-03][PART-22] a pasted link makes a pending application with who asks', async () => {
    const link = await buildInvitation(app, supplier);
    const outcome = mustSucceed(
      await as(distributor, (work) =>
        applyByInvitation(work, {
          link,
          companyName: ' Mei Trading ',
          contact: '+60 12',
          message: 'We sell on Shopee.',
        }),
      ),
    );
    expect(outcome.alreadyOpen).toBeNull();
    expect(await rowOf(outcome.partnershipId)).toMatchObject({ state: 'PENDING', cycleNo: 0 });
    expect(await attemptsOf(outcome.partnershipId)).toMatchObject([
      {
        state: 'PENDING',
        origin: 'LINK',
        companyName: 'Mei Trading',
        contact: '+60 12',
        message: 'We sell on Shopee.',
      },
    ]);
    expect(await toldTo(supplier, 'application.received')).toHaveLength(1);
  });

  it('[PART-17][A-01] an application through the shop is the same object with another origin', async () => {
    const { invitationId } = mustSucceed(
      await as(supplier, (work) => createInvitation(work, { origin: 'BIGSHOP' })),
    );
    const [link] = await app.db
      .select()
      .from(invitationLinks)
      .where(eq(invitationLinks.id, invitationId));
    const { partnershipId } = mustSucceed(await apply(link?.token ?? ''));
    expect(await attemptsOf(partnershipId)).toMatchObject([
      { origin: 'BIGSHOP', state: 'PENDING' },
    ]);
    expect(await rowOf(partnershipId)).toMatchObject({ state: 'PENDING' });
  });

  it('[PART-06][PART-11][WHSE-01][WHSE-02] approval maps one supplier warehouse per warehouse', async () => {
    const warehouseIds = [
      await buildWarehouse(app, supplier, 'Klang'),
      await buildWarehouse(app, supplier, 'Penang'),
    ];
    const { partnershipId } = await buildPartnership(app, supplier, distributor, { warehouseIds });
    expect(await rowOf(partnershipId)).toMatchObject({ state: 'PARTNERED', cycleNo: 1 });
    const images = await app.db
      .select()
      .from(supplierWarehouses)
      .where(eq(supplierWarehouses.partnershipId, partnershipId));
    expect(images.map(({ name }) => name).sort()).toEqual([
      'Nusa Home – Klang',
      'Nusa Home – Penang',
    ]);
    const mapped = await openMappings(partnershipId);
    expect(mapped.map(({ warehouseId }) => warehouseId).sort()).toEqual([...warehouseIds].sort());
    await buildWarehouse(app, supplier, 'Ipoh');
    expect(await openMappings(partnershipId)).toHaveLength(2);
  });

  it('[PART-09][NOTIF-10] a decision is told to the distributor in the transaction that makes it', async () => {
    const { partnershipId } = await buildPartnership(app, supplier, distributor);
    const [approved] = await toldTo(distributor, 'partnership.approved');
    expect(approved?.payload).toMatchObject({ partnershipId, currency: 'MYR' });
    const [written] = await app.sql<{ same: boolean }[]>`
      select e.xid::text = p.xmin::text as same
      from events e join partnerships p on p.distributor_id = e.tenant_id
      where e.kind = 'partnership.approved' and e.object_id = ${partnershipId}`;
    expect(written?.same).toBe(true);
  });

  it('[PART-07][SUP-07] a rejection needs a reason and keeps it', async () => {
    const partnershipId = await buildApplication(app, supplier, distributor);
    const reject = (reason: string) =>
      as(supplier, (work) => rejectApplication(work, { partnershipId, reason }));
    expect(await reject('  ')).toMatchObject({ ok: false, refusals: [{ path: ['reason'] }] });
    expect(await rowOf(partnershipId)).toMatchObject({ state: 'PENDING' });
    mustSucceed(await reject('We only sell in Sabah.'));
    expect(await attemptsOf(partnershipId)).toMatchObject([
      { state: 'REJECTED', rejectReason: 'We only sell in Sabah.' },
    ]);
    expect(await toldTo(distributor, 'application.rejected')).toHaveLength(1);
  });

  it('[PART-08] after a rejection one applies again, and every attempt is kept', async () => {
    const link = await buildInvitation(app, supplier);
    const first = mustSucceed(await apply(link));
    const { partnershipId } = first;
    mustSucceed(
      await as(supplier, (work) => rejectApplication(work, { partnershipId, reason: 'Too small' })),
    );
    app.clock.advance(60_000);
    expect(mustSucceed(await apply(link))).toEqual({ partnershipId, alreadyOpen: null });
    expect((await attemptsOf(partnershipId)).map(({ state }) => state)).toEqual([
      'REJECTED',
      'PENDING',
    ]);
  });

  it('[PART-19] a repeated submit returns what is open and creates nothing', async () => {
    const link = await buildInvitation(app, supplier);
    const { partnershipId } = mustSucceed(await apply(link));
    expect(mustSucceed(await apply(link))).toEqual({ partnershipId, alreadyOpen: 'PENDING' });
    mustSucceed(await approve(partnershipId, [await buildWarehouse(app, supplier)]));
    expect(mustSucceed(await apply(link))).toEqual({ partnershipId, alreadyOpen: 'PARTNERED' });
    expect(await attemptsOf(partnershipId)).toHaveLength(1);
  });

  it('[PART-20] nobody partners with oneself, and two may supply each other', async () => {
    const link = await buildInvitation(app, supplier);
    expect(await apply(link, supplier)).toMatchObject({
      ok: false,
      refusals: [{ kind: 'InvitationRefused', reason: 'OWN_LINK' }],
    });
    const both = await buildSupplier(app, { distributor: true });
    const there = await buildPartnership(app, supplier, both);
    const back = await buildPartnership(app, both, supplier);
    expect(there.partnershipId).not.toBe(back.partnershipId);
  });

  it('[PERM-11] below V2 nobody is approved, and the application stays', async () => {
    const partnershipId = await buildApplication(app, supplier, distributor);
    const link = await buildInvitation(app, supplier);
    await app.db.update(plans).set({ tier: 'V1' }).where(eq(plans.tenantId, supplier.tenantId));
    expect(await approve(partnershipId, [await buildWarehouse(app, supplier)])).toMatchObject({
      ok: false,
      refusals: [{ kind: 'SupplierPlanInactive', requiredTier: 'V2' }],
    });
    expect(await rowOf(partnershipId)).toMatchObject({ state: 'PENDING' });
    expect(await apply(link, await buildDistributor(app))).toMatchObject({
      refusals: [{ reason: 'SUPPLIER_PLAN_INACTIVE' }],
    });
  });
});

describe('an end and what comes after', () => {
  it('[PART-13][PART-14] an end drops every mapping, and tells both', async () => {
    const { partnershipId } = await buildPartnership(app, supplier, distributor);
    mustSucceed(await end(partnershipId));
    expect(await rowOf(partnershipId)).toMatchObject({ state: 'ENDED', endedBy: 'SUPPLIER' });
    expect(await openMappings(partnershipId)).toEqual([]);
    const [told] = await toldTo(distributor, 'partnership.ended');
    expect(told?.payload).toMatchObject({ partnershipId, endedBy: 'SUPPLIER' });
    expect(await end(partnershipId)).toMatchObject({
      ok: false,
      refusals: [{ kind: 'StateConflict', currentState: 'ENDED' }],
    });
  });

  it('[A-38] the command also ends it for the distributor', async () => {
    const { partnershipId } = await buildPartnership(app, supplier, distributor);
    mustSucceed(await end(partnershipId, distributor));
    expect(await rowOf(partnershipId)).toMatchObject({ state: 'ENDED', endedBy: 'DISTRIBUTOR' });
  });

  it('[PART-15][WHSE-12][A-08] a resume reuses what is there and makes what is missing', async () => {
    const klang = await buildWarehouse(app, supplier, 'Klang');
    const penang = await buildWarehouse(app, supplier, 'Penang');
    const { partnershipId } = await buildPartnership(app, supplier, distributor, {
      warehouseIds: [klang],
    });
    const [before] = await openMappings(partnershipId);
    mustSucceed(await end(partnershipId));
    app.clock.advance(60_000);
    const link = await buildInvitation(app, supplier);
    expect(mustSucceed(await apply(link)).partnershipId).toBe(partnershipId);
    mustSucceed(await approve(partnershipId, [klang, penang]));
    const after = await openMappings(partnershipId);
    expect(after).toHaveLength(2);
    const again = after.find(({ warehouseId }) => warehouseId === klang);
    expect(again?.supplierWarehouseId).toBe(before?.supplierWarehouseId);
    expect(again?.id).not.toBe(before?.id);
    expect(await rowOf(partnershipId)).toMatchObject({ state: 'PARTNERED', cycleNo: 2 });
  });
});
