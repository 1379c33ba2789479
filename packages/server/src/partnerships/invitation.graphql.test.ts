import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import {
  buildDistributor,
  buildMember,
  buildSupplier,
  type TestOrganisation,
} from '../testing/factories.ts';
import { buildInvitation } from '../testing/partnership.ts';

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

describe('links', () => {
  it('[PART-02] a supplier makes, lists and withdraws links; others and guests do not', async () => {
    const create = `mutation ($input: InvitationCreateInput!) {
      invitationCreate(input: $input) { invitation { id path state note } userErrors { __typename ... on UserError { path } } }
    }`;
    const { invitationCreate } = await app.must<{
      invitationCreate: { invitation: { id: string; path: string; state: string } };
    }>(supplier.token, create, { input: { note: 'For Mei' } });
    expect(invitationCreate.invitation).toMatchObject({ state: 'ACTIVE', note: 'For Mei' });
    expect(invitationCreate.invitation.path).toMatch(/^\/join\/[a-z2-7]{32}$/);
    const late = await app.must(supplier.token, create, {
      input: { expiresAt: '2020-01-01T00:00:00Z' },
    });
    expect(late).toMatchObject({ invitationCreate: { userErrors: [{ path: ['expiresAt'] }] } });
    for (const token of [undefined, distributor.token]) {
      const { errors } = await app.ask(token, create, { input: {} });
      expect(errors?.[0]?.extensions.code).toBe(token ? 'FORBIDDEN' : 'UNAUTHENTICATED');
    }
    const revoke = `mutation ($input: InvitationRevokeInput!) {
      invitationRevoke(input: $input) { invitation { state } userErrors { __typename } }
    }`;
    const input = { invitationId: invitationCreate.invitation.id };
    const stranger = await buildSupplier(app);
    expect(await app.must(stranger.token, revoke, { input })).toMatchObject({
      invitationRevoke: { invitation: null, userErrors: [{ __typename: 'NotFound' }] },
    });
    expect(await app.must(supplier.token, revoke, { input })).toMatchObject({
      invitationRevoke: { invitation: { state: 'REVOKED' }, userErrors: [] },
    });
    const viewer = await buildMember(app, supplier.tenantId, 'SUB', ['SUPPLIER_VIEW']);
    const links = '{ viewer { supplier { invitations(first: 10) { nodes { id token } } } } }';
    expect(await app.must(viewer.token, links)).toEqual({
      viewer: { supplier: { invitations: null } },
    });
    const own = await app.must<{
      viewer: { supplier: { invitations: { nodes: { id: string }[] } } };
    }>(supplier.token, links);
    expect(own.viewer.supplier.invitations.nodes.map(({ id }) => id)).toEqual([input.invitationId]);
  });

  it('[PART-02][PART-18][A-02] a link tells guests who invites, and visitors where they stand', async () => {
    const link = await buildInvitation(app, supplier);
    const preview = `query ($link: String!) { invitationPreview(link: $link) {
      fault supplier { name contactName } partnership { state } } }`;
    const see = (token: string | undefined, which = link) =>
      app.must(token, preview, { link: which });
    expect(await see(undefined)).toEqual({
      invitationPreview: {
        fault: null,
        supplier: { name: 'Nusa Home', contactName: null },
        partnership: null,
      },
    });
    expect(await see(distributor.token)).toMatchObject({
      invitationPreview: { partnership: null },
    });
    await apply(distributor.token, link);
    expect(await see(distributor.token)).toMatchObject({
      invitationPreview: { partnership: { state: 'PENDING' } },
    });
    expect(await see(supplier.token)).toMatchObject({ invitationPreview: { fault: 'OWN_LINK' } });
    expect(await see(undefined, 'nonsense')).toEqual({
      invitationPreview: { fault: 'MALFORMED', supplier: null, partnership: null },
    });
  });

  it('[PART-04] each fault of a link is its own refusal and creates nothing', async () => {
    const link = await buildInvitation(app, supplier);
    const reasonOf = async (pasted: string, token = distributor.token) =>
      (await apply(token, pasted)).userErrors.map(({ reason, path }) => [reason, ...path]);
    expect(await reasonOf('abc')).toEqual([['MALFORMED', 'link']]);
    expect(await reasonOf('a'.repeat(32))).toEqual([['UNKNOWN', 'link']]);
    const both = await buildSupplier(app, { distributor: true });
    expect(await reasonOf(await buildInvitation(app, both), both.token)).toEqual([
      ['OWN_LINK', 'link'],
    ]);
    await app.sql`update invitation_links set expires_at = ${app.clock.now()} where token = ${link.slice(-32)}`;
    expect(await reasonOf(link)).toEqual([['EXPIRED', 'link']]);
    await app.sql`update invitation_links set revoked_at = ${app.clock.now()} where token = ${link.slice(-32)}`;
    expect(await reasonOf(link)).toEqual([['REVOKED', 'link']]);
    const unready = await buildSupplier(app);
    const early = await buildInvitation(app, unready);
    await app.sql`update supplier_profiles set live_at = null where shop_name = 'Nusa Home' or live_at is not null`;
    expect(await reasonOf(early)).toEqual([['SUPPLIER_NOT_LIVE', 'link']]);
    await app.sql`update supplier_profiles set live_at = ${app.clock.now()}`;
    expect(
      await app.sql`select 1 from applications a join tenants t on t.id = a.distributor_id where t.name = 'Ipoh Trading' and a.state = 'PENDING' and a.supplier_id in (select supplier_id from invitation_links where token = ${early.slice(-32)})`,
    ).toEqual([]);
    expect(await apply(distributor.token, early, ' ')).toMatchObject({
      partnership: null,
      userErrors: [{ __typename: 'InvalidInput', path: ['companyName'] }],
    });
  });
});
