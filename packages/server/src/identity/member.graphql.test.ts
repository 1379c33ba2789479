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

async function createRole(token: string, permissions: string[], name = `Role ${Math.random()}`) {
  const query = `mutation ($input: RoleCreateInput!) { roleCreate(input: $input) { role { id } ${REFUSAL} } }`;
  const variables = { input: { name, permissions } };
  return (
    await app.must<{ roleCreate: Refused & { role: { id: string } | null } }>(
      token,
      query,
      variables,
    )
  ).roleCreate;
}

async function addMember(token: string, place: { kind: string; roleId?: string | undefined }) {
  const query = `mutation ($input: MemberAddInput!) { memberAdd(input: $input) {
    member { id kind role { id } } ${REFUSAL} } }`;
  const email = `colleague.${Math.random()}@example.com`;
  const input = { email, name: 'Colleague', temporaryPassword: 'papaya-stall-11', ...place };
  const answer = await app.must<{ memberAdd: Refused & { member: { id: string } | null } }>(
    token,
    query,
    { input },
  );
  return { email, ...answer.memberAdd };
}

async function signIn(email: string): Promise<string> {
  const query = `mutation ($email: String!) { signIn(input: { email: $email, password: "papaya-stall-11" }) {
    token viewer { user { passwordTemporary } } } }`;
  const { signIn: answer } = await app.must<{
    signIn: { token: string; viewer: { user: { passwordTemporary: boolean } } };
  }>(undefined, query, { email });
  expect(answer.viewer.user.passwordTemporary).toBe(true);
  return answer.token;
}

const permissionsOf = async (token: string) =>
  (
    await app.must<{ viewer: { permissions: string[] } | null }>(
      token,
      '{ viewer { permissions } }',
    )
  ).viewer?.permissions ?? null;
const onMember = (act: string) =>
  `mutation ($id: ID!) { ${act}(input: { id: $id }) { member { id disabledAt } ${REFUSAL} } }`;

describe('people and roles', () => {
  it('[PERM-04][PERM-05] a sub-account without the set is refused, told whom to ask, and granted it', async () => {
    const role = await createRole(house.token, ['DISTRIBUTOR_VIEW']);
    const { email } = await addMember(house.token, { kind: 'SUB', roleId: role.role?.id });
    const colleague = await signIn(email);
    expect(await permissionsOf(colleague)).toEqual(['DISTRIBUTOR_VIEW']);
    const refused = await app.ask(
      colleague,
      'mutation { inventorySwitch(input: { on: true }) { userErrors { __typename } } }',
    );
    expect(refused.errors?.[0]).toMatchObject({
      extensions: { code: 'FORBIDDEN' },
      message: expect.stringContaining('Ask the main account'),
    });
    const update = `mutation ($input: RoleUpdateInput!) { roleUpdate(input: $input) { role { id } ${REFUSAL} } }`;
    await app.must(house.token, update, {
      input: {
        id: role.role?.id,
        name: 'Seller',
        permissions: ['DISTRIBUTOR_PUSH', 'DISTRIBUTOR_VIEW'],
      },
    });
    // The colleague's open session has it with its next request.
    expect(await permissionsOf(colleague)).toEqual(['DISTRIBUTOR_VIEW', 'DISTRIBUTOR_PUSH']);
    await app.must(house.token, update, {
      input: { id: role.role?.id, name: 'Seller', permissions: [] },
    });
    expect(await permissionsOf(colleague)).toEqual([]);
  });

  it('[PERM-06] the supplier set gates the supplier side alone', async () => {
    const role = await createRole(house.token, ['SUPPLIER_VIEW', 'DISTRIBUTOR_VIEW']);
    const { email } = await addMember(house.token, { kind: 'SUB', roleId: role.role?.id });
    const colleague = await signIn(email);
    // The organisation is a distributor only: the supplier set waits until that side is taken up.
    expect(await permissionsOf(colleague)).toEqual(['DISTRIBUTOR_VIEW']);
    await app.sql`update plans set supplier_since = now()`;
    const { viewer } = await app.must<{ viewer: { supplier: object; distributor: object } }>(
      colleague,
      '{ viewer { supplier { id } distributor { id } } }',
    );
    expect(viewer).toEqual({
      supplier: { id: house.tenantId },
      distributor: { id: house.tenantId },
    });
    await app.sql`update plans set supplier_since = null`;
  });

  it('[PERM-08] nobody grants what they lack, or touches an equal or a superior', async () => {
    const manager = await buildMember(app, house.tenantId, 'SUB', [
      'ORGANISATION_MANAGE',
      'DISTRIBUTOR_VIEW',
    ]);
    const beyond = await createRole(manager.token, ['DISTRIBUTOR_VIEW', 'DISTRIBUTOR_PUSH']);
    expect(beyond.userErrors).toEqual([
      { __typename: 'BeyondOwnRights', path: ['permissions'], permissions: ['DISTRIBUTOR_PUSH'] },
    ]);
    const within = await createRole(manager.token, ['DISTRIBUTOR_VIEW']);
    expect(within.userErrors).toEqual([]);

    const stronger = await createRole(house.token, ['DISTRIBUTOR_PUSH']);
    const kinds = [
      await addMember(manager.token, { kind: 'SUB', roleId: stronger.role?.id }),
      await addMember(manager.token, { kind: 'ADMIN' }),
      await addMember(manager.token, { kind: 'SUB' }),
      await addMember(house.token, { kind: 'MAIN' }),
    ].map(({ userErrors }) => userErrors[0]?.__typename);
    expect(kinds).toEqual(['BeyondOwnRights', 'BeyondOwnRights', 'InvalidInput', 'InvalidInput']);

    const admin = await addMember(house.token, { kind: 'ADMIN' });
    const adminToken = await signIn(admin.email);
    const [main] =
      await app.sql`select id from memberships where tenant_id is not null and kind = 'MAIN'`;
    expect(main).toBeDefined();
    const { viewer } = await app.must<{
      viewer: {
        organisation: { members: { nodes: { id: string; kind: string; isViewer: boolean }[] } };
      };
    }>(
      adminToken,
      '{ viewer { organisation { members(first: 100) { nodes { id kind isViewer } } } } }',
    );
    const { nodes } = viewer.organisation.members;
    for (const target of nodes.filter(({ kind, isViewer }) => kind === 'MAIN' || isViewer)) {
      const answer = await app.must<{ memberDisable: Refused }>(
        adminToken,
        onMember('memberDisable'),
        {
          id: target.id,
        },
      );
      expect(answer.memberDisable.userErrors[0]?.__typename).toBe('BeyondOwnRights');
    }
  });

  it('a disabled member is shut out at once, with tokens, and can be let in again', async () => {
    const role = await createRole(house.token, ['DISTRIBUTOR_VIEW', 'API_TOKENS']);
    const added = await addMember(house.token, { kind: 'SUB', roleId: role.role?.id });
    const session = await signIn(added.email);
    const { apiTokenCreate } = await app.must<{ apiTokenCreate: { token: string } }>(
      session,
      `mutation { apiTokenCreate(input: { name: "Sync", scopes: [DISTRIBUTOR_VIEW] }) { token ${REFUSAL} } }`,
    );
    expect(await permissionsOf(apiTokenCreate.token)).toEqual(['DISTRIBUTOR_VIEW']);
    await app.must(house.token, onMember('memberDisable'), { id: added.member?.id });
    expect(await permissionsOf(session)).toBeNull();
    expect(await permissionsOf(apiTokenCreate.token)).toBeNull();
    const again = await app.must<{ memberDisable: Refused }>(
      house.token,
      onMember('memberDisable'),
      {
        id: added.member?.id,
      },
    );
    expect(again.memberDisable.userErrors[0]?.__typename).toBe('StateConflict');
    await app.must(house.token, onMember('memberEnable'), { id: added.member?.id });
    expect(await permissionsOf(await signIn(added.email))).toEqual([
      'DISTRIBUTOR_VIEW',
      'API_TOKENS',
    ]);
  });

  it.each(['role', 'place'])(
    'a running subscription ends soon after its member lost the %s',
    async (lost) => {
      const role = await createRole(house.token, ['DISTRIBUTOR_VIEW']);
      const added = await addMember(house.token, { kind: 'SUB', roleId: role.role?.id });
      const socket = app.socket(await signIn(added.email));
      const ended = (async () => {
        const query = 'subscription { partnershipEvents { __typename } }';
        for await (const told of socket.iterate({ query })) throw new Error(JSON.stringify(told));
      })().catch((errors: { extensions: { code: string } }[]) => errors[0]?.extensions.code);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const started = performance.now();
      if (lost === 'role') {
        const update = `mutation ($id: ID!) { roleUpdate(input: { id: $id, name: "Empty ${started}", permissions: [] }) { role { id } } }`;
        await app.must(house.token, update, { id: role.role?.id });
      } else {
        await app.must(house.token, onMember('memberDisable'), { id: added.member?.id });
      }
      expect(await ended).toBe(lost === 'role' ? 'FORBIDDEN' : 'UNAUTHENTICATED');
      expect(performance.now() - started).toBeLessThan(10_000);
      await socket.dispose();
    },
  );

  it('a role in use cannot be deleted, and its name is taken once', async () => {
    const role = await createRole(house.token, ['DISTRIBUTOR_VIEW'], 'Counter');
    await addMember(house.token, { kind: 'SUB', roleId: role.role?.id });
    const remove = `mutation ($id: ID!) { roleDelete(input: { id: $id }) { roleId ${REFUSAL} } }`;
    const answer = await app.must<{ roleDelete: Refused }>(house.token, remove, {
      id: role.role?.id,
    });
    expect(answer.roleDelete.userErrors[0]?.__typename).toBe('StateConflict');
    const twins = await Promise.all(
      ['Twin', 'twin', ' TWIN '].map((name) => createRole(house.token, [], name)),
    );
    expect(twins.map(({ userErrors }) => userErrors[0]?.__typename ?? 'done').sort()).toEqual([
      'AlreadyTaken',
      'AlreadyTaken',
      'done',
    ]);
  });
});

describe('[GEN-08] another organisation', () => {
  it('answers for foreign people, roles and tokens as for none, and guests are turned away', async () => {
    const stranger = await buildDistributor(app);
    const role = await createRole(house.token, ['DISTRIBUTOR_VIEW']);
    const added = await addMember(house.token, { kind: 'SUB', roleId: role.role?.id });
    const acts: [string, Record<string, unknown>][] = [
      [onMember('memberDisable'), { id: added.member?.id }],
      [onMember('memberEnable'), { id: added.member?.id }],
      [
        `mutation ($id: ID!) { roleDelete(input: { id: $id }) { ${REFUSAL} } }`,
        { id: role.role?.id },
      ],
      [
        `mutation ($id: ID!) { roleUpdate(input: { id: $id, name: "x", permissions: [] }) { ${REFUSAL} } }`,
        { id: role.role?.id },
      ],
      [
        `mutation ($id: ID!) { organisationSwitch(input: { id: $id }) { userErrors { __typename } } }`,
        { id: house.tenantId },
      ],
    ];
    for (const [query, variables] of acts) {
      const foreign = await app.must<Record<string, Refused>>(stranger.token, query, variables);
      const unknown = await app.must(stranger.token, query, { id: 'nothing' });
      expect(foreign).toEqual(unknown);
      expect(Object.values(foreign)[0]?.userErrors[0]?.__typename).toBe('NotFound');
      expect((await app.ask(undefined, query, variables)).errors?.[0]?.extensions.code).toBe(
        'UNAUTHENTICATED',
      );
    }
    const theirs = await addMember(stranger.token, { kind: 'SUB', roleId: role.role?.id });
    expect(theirs.userErrors).toMatchObject([{ __typename: 'NotFound', path: ['roleId'] }]);
  });
});

it('tells when each person was last seen here, and says nothing of who never was', async () => {
  const role = (await createRole(house.token, ['DISTRIBUTOR_VIEW'])).role?.id;
  const { email, member } = await addMember(house.token, { kind: 'SUB', roleId: role });
  const seenAt = async () => {
    const { viewer } = await app.must<{
      viewer: { organisation: { members: { nodes: { id: string; lastSeenAt: string | null }[] } } };
    }>(
      house.token,
      '{ viewer { organisation { members(first: 100) { nodes { id lastSeenAt } } } } }',
    );
    return viewer.organisation.members.nodes.find(({ id }) => id === member?.id)?.lastSeenAt;
  };
  expect(await seenAt()).toBeNull();
  await signIn(email);
  expect(await seenAt()).toBe(app.clock.now().toISOString());
});
