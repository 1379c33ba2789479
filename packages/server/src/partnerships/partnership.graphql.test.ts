import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accounts } from '../ledger/ledger.table.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import {
  buildDistributor,
  buildMember,
  buildSupplier,
  type TestOrganisation,
} from '../testing/factories.ts';
import {
  buildApplication,
  buildInvitation,
  buildPartnership,
  buildWarehouse,
} from '../testing/partnership.ts';

let app: TestApp;
let supplier: TestOrganisation;
let distributor: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  supplier = await buildSupplier(app, { name: 'Nusa Home' });
  distributor = await buildDistributor(app, { name: 'Ipoh Trading' });
});

interface Answer {
  partnership: { id: string; state: string; note: string | null } | null;
  alreadyOpen?: string | null;
  userErrors: { __typename: string; path: string[]; reason?: string; message: string }[];
}

const ERRORS =
  'userErrors { __typename ... on UserError { message path } ... on InvitationRefused { reason } }';

async function apply(token: string | undefined, link: string, companyName = 'Ipoh Trading') {
  const { partnershipApply } = await app.must<{ partnershipApply: Answer }>(
    token,
    `mutation ($input: PartnershipApplyInput!) {
      partnershipApply(input: $input) { alreadyOpen partnership { id state note } ${ERRORS} }
    }`,
    { input: { link, companyName, contact: 'Mei, +60 12' } },
  );
  return partnershipApply;
}

async function act(
  token: string,
  field: string,
  input: object,
  errors = '... on UserError { message path }',
) {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const data = await app.must<Record<string, Answer>>(
    token,
    `mutation ($input: ${type}!) {
      ${field}(input: $input) { partnership { id state note } userErrors { __typename ${errors} } }
    }`,
    { input },
  );
  return data[field] as Answer;
}

interface Lists {
  viewer: Record<
    'supplier' | 'distributor',
    {
      partnerships: {
        nodes: { id: string; note: string | null }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
      partnershipCounts: Record<'pending' | 'partnered' | 'rejected' | 'ended', number>;
    }
  >;
}

async function list(token: string, side: 'supplier' | 'distributor', args = '') {
  const { viewer } = await app.must<Lists>(
    token,
    `{ viewer { ${side} {
      partnerships(first: 2 ${args}) { nodes { id note } pageInfo { endCursor hasNextPage } }
      partnershipCounts { pending partnered rejected ended }
    } } }`,
  );
  return viewer[side];
}

describe('the two sides', () => {
  it('[PART-05][PART-06][PART-19] pending until decided, then partnered in both lists', async () => {
    const link = await buildInvitation(app, supplier);
    const { partnership, alreadyOpen } = await apply(distributor.token, link);
    expect(alreadyOpen).toBeNull();
    expect(await apply(distributor.token, link)).toMatchObject({
      alreadyOpen: 'PENDING',
      partnership: { id: partnership?.id },
    });
    app.clock.advance(400 * 86_400_000);
    const pending = await list(distributor.token, 'distributor', 'state: PENDING');
    expect(pending.partnerships.nodes).toMatchObject([{ id: partnership?.id }]);
    const warehouseId = await buildWarehouse(app, supplier);
    const approved = await act(supplier.token, 'partnershipApprove', {
      partnershipId: partnership?.id,
      warehouseIds: [warehouseId],
      settlementCurrency: 'MYR',
      note: 'Pays on time',
    });
    expect(approved).toMatchObject({ userErrors: [], partnership: { state: 'PARTNERED' } });
    for (const [who, side] of [
      [supplier, 'supplier'],
      [distributor, 'distributor'],
    ] as const) {
      const { partnerships, partnershipCounts } = await list(who.token, side, 'state: PARTNERED');
      expect(partnerships.nodes).toMatchObject([{ id: partnership?.id }]);
      expect(partnershipCounts).toMatchObject({ pending: 0, partnered: 1 });
    }
  });

  it('[PART-16][GEN-08] each side keeps a note the other never reads', async () => {
    const { partnershipId } = await buildPartnership(app, supplier, distributor);
    await act(supplier.token, 'partnershipAnnotate', {
      partnershipId,
      side: 'SUPPLIER',
      note: 'slow payer',
    });
    await act(distributor.token, 'partnershipAnnotate', {
      partnershipId,
      side: 'DISTRIBUTOR',
      note: 'kitchen things',
    });
    expect((await list(supplier.token, 'supplier')).partnerships.nodes[0]?.note).toBe('slow payer');
    expect((await list(distributor.token, 'distributor')).partnerships.nodes[0]?.note).toBe(
      'kitchen things',
    );
    const found = async (token: string, side: 'supplier' | 'distributor', words: string) =>
      (await list(token, side, `search: "${words}"`)).partnerships.nodes.length;
    expect(await found(distributor.token, 'distributor', 'KITCHEN')).toBe(1);
    expect(await found(distributor.token, 'distributor', 'slow')).toBe(0);
    const stranger = await act(supplier.token, 'partnershipAnnotate', {
      partnershipId,
      side: 'SUPPLIER',
      note: null,
    });
    expect(stranger.partnership?.note).toBeNull();
  });

  it('[SUP-05] counts, search by name and pages', async () => {
    const many = await Promise.all(
      ['Penang Deals', 'Klang 100% Deals', 'Melaka Mart'].map((name) =>
        buildDistributor(app, { name }),
      ),
    );
    for (const one of many) {
      app.clock.advance(1000);
      await buildApplication(app, supplier, one);
    }
    const rejected = await buildApplication(app, supplier, distributor);
    await act(supplier.token, 'partnershipReject', { partnershipId: rejected, reason: 'Full' });
    const first = await list(supplier.token, 'supplier', 'state: PENDING');
    expect(first.partnershipCounts).toEqual({ pending: 3, partnered: 0, rejected: 1, ended: 0 });
    expect(first.partnerships.pageInfo.hasNextPage).toBe(true);
    const cursor = first.partnerships.pageInfo.endCursor;
    const second = await list(supplier.token, 'supplier', `state: PENDING, after: "${cursor}"`);
    const ids = [...first.partnerships.nodes, ...second.partnerships.nodes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    const found = async (words: string) =>
      (await list(supplier.token, 'supplier', `search: "${words}"`)).partnerships.nodes.length;
    expect(await found('deals')).toBe(2);
    expect(await found('100%')).toBe(1);
    expect(await found('_____________________')).toBe(0);
    const { errors } = await app.ask(
      supplier.token,
      '{ viewer { supplier { partnerships(first: 2, after: "x") { nodes { id } } } } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('[PART-07][PART-08][PART-22] the history is read by both, reason and message included', async () => {
    const partnershipId = await buildApplication(app, supplier, distributor);
    await act(supplier.token, 'partnershipReject', { partnershipId, reason: 'We are full.' });
    app.clock.advance(1000);
    const again = await buildApplication(app, supplier, distributor);
    expect(again).toBe(partnershipId);
    const query = (side: string) => `query ($id: ID!) { viewer { ${side} { partnership(id: $id) {
      applications { state rejectReason companyName contact } viewerCanDecide viewerCanCancel } } } }`;
    const applications = [
      { state: 'PENDING', rejectReason: null },
      { state: 'REJECTED', rejectReason: 'We are full.', companyName: 'Shop Sdn Bhd' },
    ];
    const id = { id: partnershipId };
    expect(await app.must(supplier.token, query('supplier'), id)).toMatchObject({
      viewer: {
        supplier: { partnership: { applications, viewerCanDecide: true, viewerCanCancel: false } },
      },
    });
    expect(await app.must(distributor.token, query('distributor'), id)).toMatchObject({
      viewer: {
        distributor: {
          partnership: { applications, viewerCanDecide: false, viewerCanCancel: true },
        },
      },
    });
    const strange = await buildSupplier(app);
    expect(await app.must(strange.token, query('supplier'), id)).toEqual({
      viewer: { supplier: { partnership: null } },
    });
    expect(await act(distributor.token, 'partnershipCancel', { partnershipId })).toMatchObject({
      partnership: { state: 'CANCELLED' },
    });
  });

  it('[GEN-08][PERM-04] strangers find nothing, and members without the permission are told whom to ask', async () => {
    const { partnershipId, warehouseIds } = await buildPartnership(app, supplier, distributor);
    const stranger = await buildSupplier(app, { distributor: true });
    const acts = [
      ['partnershipApprove', { partnershipId, warehouseIds, settlementCurrency: 'MYR' }],
      ['partnershipReject', { partnershipId, reason: 'x' }],
      ['partnershipSetWarehouses', { partnershipId, warehouseIds }],
      ['partnershipSetLevel', { partnershipId }],
      ['partnershipEnd', { partnershipId }],
      ['partnershipAnnotate', { partnershipId, side: 'SUPPLIER' }],
      ['partnershipAnnotate', { partnershipId, side: 'DISTRIBUTOR' }],
      ['partnershipCancel', { partnershipId }],
    ] as const;
    const viewer = await buildMember(app, supplier.tenantId, 'SUB', [
      'SUPPLIER_VIEW',
      'DISTRIBUTOR_VIEW',
    ]);
    for (const [field, input] of acts) {
      for (const id of [partnershipId, 'prt_none']) {
        const answer = await act(stranger.token, field, { ...input, partnershipId: id });
        expect(answer.userErrors.map((error) => error.__typename)).toEqual(['NotFound']);
      }
      const { errors } = await app.ask(
        viewer.token,
        `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { partnership { id } } }`,
        { input },
      );
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      expect(errors?.[0]?.message).toContain('administrator');
    }
    expect((await list(supplier.token, 'supplier')).partnershipCounts.partnered).toBe(1);
  });

  it('[SUP-06] a refused approval names every field and changes nothing', async () => {
    const partnershipId = await buildApplication(app, supplier, distributor);
    const foreign = await buildWarehouse(app, await buildSupplier(app));
    const answer = await act(supplier.token, 'partnershipApprove', {
      partnershipId,
      warehouseIds: [foreign, 'whs_none'],
      levelId: 'lvl_none',
      settlementCurrency: 'MYR',
      creditEnabled: true,
      creditDays: 900,
    });
    expect(answer.userErrors.map(({ path }) => path.join('.'))).toEqual([
      'warehouseIds.0',
      'warehouseIds.1',
      'levelId',
      'creditLimit',
      'creditDays',
    ]);
    const none = await act(supplier.token, 'partnershipApprove', {
      partnershipId,
      warehouseIds: [],
      settlementCurrency: 'MYR',
    });
    expect(none.userErrors.map(({ path }) => path.join('.'))).toEqual(['warehouseIds']);
    expect((await list(supplier.token, 'supplier')).partnershipCounts.pending).toBe(1);
  });

  it('[SUP-06][PART-21] approval opens the account with its terms, and a resume finds the same one', async () => {
    const { partnershipId, warehouseIds } = await buildPartnership(app, supplier, distributor, {
      creditEnabled: true,
      creditLimit: '500',
      creditDays: 30,
    });
    const pair = and(
      eq(accounts.supplierId, supplier.tenantId),
      eq(accounts.distributorId, distributor.tenantId),
    );
    const [before] = await app.db.select().from(accounts).where(pair);
    expect(before).toMatchObject({ currency: 'MYR', creditLimit: '500.0000', creditDays: 30 });
    await act(supplier.token, 'partnershipEnd', { partnershipId });
    await buildApplication(app, supplier, distributor);
    const resumed = await act(supplier.token, 'partnershipApprove', {
      partnershipId,
      warehouseIds,
      settlementCurrency: 'MYR',
      creditEnabled: true,
      creditLimit: '900',
    });
    expect(resumed.userErrors).toEqual([]);
    const after = await app.db.select().from(accounts).where(pair);
    expect(after).toMatchObject([{ id: before?.id, creditLimit: '900.0000' }]);
  });
});
