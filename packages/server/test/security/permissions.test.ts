import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiSchema } from '../../src/app/schema.ts';
import { ALL_PERMISSIONS, type Permission } from '../../src/identity/permission.rules.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { buildMember } from '../../src/testing/factories.ts';
import type { Act, Needs } from './act.ts';
import { ACTS } from './acts.ts';
import { buildCrawlWorld, type CrawlWorld, type Role } from './crawl-world.ts';
import { build } from './operation.ts';
import { snapshotOf } from './restore.ts';

let app: TestApp;
let schema: GraphQLSchema;
let world: CrawlWorld;
let tables: Awaited<ReturnType<typeof snapshotOf>>;
/** A member by what it lacks, of each organisation. */
const tokens = new Map<string, string>();

beforeAll(async () => {
  app = await startTestApp();
  schema = await apiSchema();
  world = await buildCrawlWorld(app, 'Gamma');
  for (const role of ['supplier', 'distributor', 'applicant', 'staff'] as const) {
    for (const lacking of new Set(Object.values(ACTS).map(({ needs }) => named(needs)))) {
      const held = ALL_PERMISSIONS.filter((bit) => !bitsOf(lacking).includes(bit));
      const member = await buildMember(app, tenantOf(role), 'SUB', held);
      tokens.set(`${role} without ${lacking}`, member.token);
    }
  }
  tables = await snapshotOf(app.sql);
}, 120_000);
afterAll(() => app.close());

const named = (needs: Needs) => (typeof needs === 'string' ? needs : needs.join(' '));
const bitsOf = (name: string) =>
  name.split(' ').filter((bit): bit is Permission => ALL_PERMISSIONS.includes(bit as Permission));

function tenantOf(role: Role) {
  const order: readonly Role[] = ['supplier', 'distributor', 'applicant', 'staff'];
  const organisation = world.organisations[order.indexOf(role)];
  if (!organisation) throw new Error(`nobody is ${role}`);
  return organisation.tenantId;
}

/** One mutation has a bare argument for its input. */
function sampleOf(field: string, act: Act) {
  const input = act.input(world, world.ids);
  const args = field === 'orderSetAutoPush' ? { autoPush: true } : { input };
  return build(schema, world, { type: 'Mutation', field }, act.by, args);
}

/** The code of the refusal, or whether the command itself was reached. */
async function answerTo(token: string | undefined, field: string, act: Act): Promise<string> {
  await tables.restore();
  const operation = sampleOf(field, act);
  const { errors } = await app.ask(token, operation.query, operation.variables);
  return errors?.[0]?.extensions.code ?? 'REACHED';
}

/** What each kind of caller is answered, from what the act needs. */
function declared({
  needs,
  also,
}: Act): Readonly<Record<'guest' | 'without' | 'otherSide', string>> {
  const bits = [...bitsOf(named(needs)), ...(also ? [also] : [])];
  if (needs === 'ANYBODY') return { guest: 'REACHED', without: 'REACHED', otherSide: 'REACHED' };
  if (needs === 'MEMBER' || needs === 'SIGNED_IN') {
    return { guest: 'UNAUTHENTICATED', without: 'REACHED', otherSide: 'REACHED' };
  }
  const sides = ['SUPPLIER_', 'DISTRIBUTOR_'];
  const ofOneSide =
    also !== undefined || sides.some((side) => bits.every((bit) => bit.startsWith(side)));
  const otherSide = ofOneSide || needs === 'STAFF' ? 'FORBIDDEN' : 'REACHED';
  return { guest: 'UNAUTHENTICATED', without: 'FORBIDDEN', otherSide };
}

it('[PERM-04] every mutation of the schema says who may do it', () => {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {}).sort();
  expect(Object.keys(ACTS).sort()).toEqual(mutations);
});

it('[PERM-04][PERM-05][PERM-06] a guest, a member without the permission and the other side are answered as declared', async () => {
  const wrong: string[] = [];
  for (const [field, act] of Object.entries(ACTS)) {
    const expected = declared(act);
    const other: Role = act.by === 'supplier' ? 'distributor' : 'supplier';
    const callers = {
      guest: undefined,
      without:
        act.needs === 'STAFF'
          ? world.tokens.supplier
          : tokens.get(`${act.by} without ${named(act.needs)}`),
      otherSide: world.tokens[other],
    };
    for (const who of ['guest', 'without', 'otherSide'] as const) {
      if (who !== 'guest' && callers[who] === undefined) wrong.push(`${field}: nobody to ask`);
      const answer = await answerTo(callers[who], field, act);
      if (answer !== expected[who])
        wrong.push(`${field} by ${who}: ${answer}, not ${expected[who]}`);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);

it('[PERM-04][PERM-13] whoever holds exactly the permission reaches the act', async () => {
  const wrong: string[] = [];
  for (const [field, act] of Object.entries(ACTS)) {
    if (act.needs === 'STAFF' || act.needs === 'ANYBODY') continue;
    const bits = bitsOf(named(act.needs)).slice(0, 1);
    await tables.restore();
    const view = act.also ? [act.also] : [];
    const member = await buildMember(app, tenantOf(act.by), 'SUB', [...bits, ...view]);
    const operation = sampleOf(field, act);
    const { errors } = await app.ask(member.token, operation.query, operation.variables);
    if (errors?.some(({ path }) => path?.length === 1))
      wrong.push(`${field}: ${errors[0]?.message}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

it('[PERM-13] what is done in person is not done by an API token', async () => {
  await tables.restore();
  const made = await app.must<{ apiTokenCreate: { token: string } }>(
    world.tokens.supplier,
    `mutation ($scopes: [Permission!]!) { apiTokenCreate(input: { name: "All", scopes: $scopes }) { token } }`,
    { scopes: ALL_PERMISSIONS.filter((bit) => !bit.startsWith('DISTRIBUTOR_')) },
  );
  const wrong: string[] = [];
  for (const [field, act] of Object.entries(ACTS)) {
    if (!act.inSession) continue;
    const operation = sampleOf(field, act);
    const { errors } = await app.ask(
      made.apiTokenCreate.token,
      operation.query,
      operation.variables,
    );
    const code = errors?.[0]?.extensions.code;
    if (code !== 'FORBIDDEN') wrong.push(`${field}: ${code}`);
  }
  expect(wrong).toEqual([]);
});
