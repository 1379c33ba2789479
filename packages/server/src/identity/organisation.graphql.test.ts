import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildMember, type TestOrganisation } from '../testing/factories.ts';

let app: TestApp;
let house: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
  house = await buildDistributor(app);
});
afterAll(() => app.close());

interface Refused {
  userErrors: { __typename: string; path: string[]; permissions?: string[] }[];
}
const REFUSAL =
  'userErrors { __typename ... on UserError { path } ... on BeyondOwnRights { permissions } }';

describe('[GEN-09] an integrator', () => {
  it('does over the API what its scopes allow, bounded by its maker, but mints no tokens', async () => {
    const create = `mutation ($scopes: [Permission!]!) { apiTokenCreate(input: { name: "ERP", scopes: $scopes }) {
      token apiToken { id hint scopes } ${REFUSAL} } }`;
    const { apiTokenCreate } = await app.must<{
      apiTokenCreate: { token: string; apiToken: { id: string; hint: string } };
    }>(house.token, create, { scopes: ['ORGANISATION_MANAGE', 'API_TOKENS'] });
    const { token, apiToken } = apiTokenCreate;
    expect(token).toMatch(/^dst_[\w-]{43}$/);
    expect(token.startsWith(apiToken.hint)).toBe(true);
    const rename =
      'mutation { organisationUpdate(input: { name: "Renamed" }) { organisation { name } } }';
    expect(await app.must(token, rename)).toEqual({
      organisationUpdate: { organisation: { name: 'Renamed' } },
    });
    const mint = await app.ask(token, create, { scopes: ['API_TOKENS'] });
    expect(mint.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const listed = await app.must<{ viewer: object }>(
      house.token,
      '{ viewer { organisation { apiTokens { id } } } }',
    );
    expect(JSON.stringify(listed)).not.toContain(token);

    const limited = await buildMember(app, house.tenantId, 'SUB', ['API_TOKENS']);
    const beyond = await app.must<{ apiTokenCreate: Refused }>(limited.token, create, {
      scopes: ['DISTRIBUTOR_PUSH'],
    });
    expect(beyond.apiTokenCreate.userErrors[0]).toMatchObject({
      __typename: 'BeyondOwnRights',
      permissions: ['DISTRIBUTOR_PUSH'],
    });
    const revoke = `mutation ($id: ID!) { apiTokenRevoke(input: { id: $id }) { apiTokenId userErrors { __typename } } }`;
    await app.must(house.token, revoke, { id: apiToken.id });
    expect((await app.ask(token, rename)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

it('a person can found a further organisation and switch between them', async () => {
  const create = `mutation { organisationCreate(input: { name: "Second", country: "SG",
    sellingCurrency: SGD, timeZone: "Asia/Singapore" }) { organisation { id plan { tier } } ${REFUSAL.replace(/\.\.\. on BeyondOwnRights \{[^}]*\}/, '')} } }`;
  const owner = await buildDistributor(app);
  const { organisationCreate } = await app.must<{
    organisationCreate: { organisation: { id: string; plan: { tier: string } } };
  }>(owner.token, create);
  expect(organisationCreate.organisation.plan).toEqual({ tier: 'V0' });
  const now = '{ viewer { organisation { id } organisations { id } } }';
  const { viewer } = await app.must<{
    viewer: { organisation: { id: string }; organisations: object[] };
  }>(owner.token, now);
  expect(viewer.organisation.id).toBe(organisationCreate.organisation.id);
  expect(viewer.organisations).toHaveLength(2);
  const back = await app.must(
    owner.token,
    `mutation ($id: ID!) { organisationSwitch(input: { id: $id }) { viewer { organisation { id } } } }`,
    { id: owner.tenantId },
  );
  expect(back).toEqual({
    organisationSwitch: { viewer: { organisation: { id: owner.tenantId } } },
  });
});
