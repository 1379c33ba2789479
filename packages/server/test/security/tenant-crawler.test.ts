import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiSchema } from '../../src/app/schema.ts';
import { uuidOf } from '../../src/kernel/ids.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { ACTS } from './acts.ts';
import { brand } from './brand.ts';
import { ASKED } from './crawl-queries.ts';
import { buildCrawlWorld, type CrawlWorld } from './crawl-world.ts';
import { sampleOf, underAnotherPrefix, unknownLike } from './foreign-value.ts';
import { type IdPosition, idPositions, nameOf } from './id-positions.ts';
import { type Operation, operationAt } from './operation.ts';
import { snapshotOf } from './restore.ts';
import { verdictOn } from './verdict.ts';

/** A link opens its application to whoever holds it: that is what it is for (PART-01). */
const OPEN_BY_DESIGN = ['Mutation.partnershipApply.input.link', 'Query.invitationPreview.link'];
const CONTROL_SHARE = 0.95;
const MARK = 'Durian-of-B ';

let app: TestApp;
let schema: GraphQLSchema;
let ours: CrawlWorld;
let theirs: CrawlWorld;
let positions: IdPosition[];
let theirUuids: string[];
let tables: Awaited<ReturnType<typeof snapshotOf>>;

beforeAll(async () => {
  app = await startTestApp();
  schema = await apiSchema();
  ours = await buildCrawlWorld(app, 'Alpha');
  theirs = await buildCrawlWorld(app, 'Beta');
  theirUuids = theirs.organisations.flatMap(({ tenantId, userId }) => [
    uuidOf('tenant', tenantId),
    uuidOf('user', userId),
  ]);
  expect(await brand(app.sql, MARK, theirUuids)).toBeGreaterThan(50);
  tables = await snapshotOf(app.sql);
  // Who listens names nothing but a place in the stream: its own test listens there.
  positions = idPositions(schema).filter(({ type }) => type !== 'Subscription');
});
afterAll(() => app.close());

async function send(token: string | undefined, { query, variables }: Operation) {
  return JSON.stringify(await app.ask(token, query, variables));
}

it('[GEN-08] every place of the schema that can name an object has a sample of both worlds', async () => {
  const missing: string[] = [];
  for (const position of positions) {
    for (const world of [ours, theirs]) {
      const sample = await sampleOf(app, schema, world, position);
      if (sample === null) missing.push(`${world.name}: ${nameOf(position)}`);
    }
  }
  expect(missing).toEqual([]);
  expect(positions.length).toBeGreaterThan(120);
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(Object.keys(ACTS).filter((name) => !mutations.includes(name))).toEqual([]);
  const asked = new Set(positions.map(({ type, field }) => `${type}.${field}`));
  expect(Object.keys(ASKED).filter((name) => !asked.has(name))).toEqual([]);
});

it('[GEN-08] the owner of a sample succeeds with it, so that the crawl proves something', async () => {
  const failed: string[] = [];
  let marked = 0;
  for (const position of positions) {
    await tables.restore();
    const put =
      position.trail.at(-1) === 'after' ? await sampleOf(app, schema, theirs, position) : null;
    const operation = operationAt(schema, theirs, position, put ?? undefined);
    const answer = await send(theirs.tokens[operation.by], operation);
    if (answer.includes(MARK.trim())) marked += 1;
    const { ok, why } = verdictOn(answer, position);
    if (!ok) failed.push(`${nameOf(position)}: ${why}`);
  }
  expect(failed.length, failed.join('\n')).toBeLessThanOrEqual(
    positions.length * (1 - CONTROL_SHARE),
  );
  expect(marked).toBeGreaterThan(positions.length / 2);
}, 180_000);

it("[GEN-08][PERM-06] another's id answers like one that never existed, and moves nothing", async () => {
  const wrong: string[] = [];
  await tables.restore();
  let before = await tables.of(theirUuids);
  const secret = secretsOf(theirs);
  const tellsApart = (name: string, one: string, other: string) => {
    if (masked(one) === masked(other)) return;
    const at = [...masked(one)].findIndex((char, i) => char !== masked(other)[i]);
    const around = (text: string) => masked(text).slice(Math.max(0, at - 150), at + 150);
    wrong.push(`${name} is told apart:\n  ${around(one)}\n  ${around(other)}`);
  };
  for (const position of positions) {
    const name = nameOf(position);
    if (OPEN_BY_DESIGN.includes(name)) continue;
    const value = (await sampleOf(app, schema, theirs, position)) ?? '';
    const unknown = unknownLike(value);
    const asked = async (put: string, anonymous = false) => {
      await tables.restore();
      const operation = operationAt(schema, ours, position, put);
      // The platform's staff may name every organisation; nobody else may.
      const by = operation.by === 'staff' ? 'supplier' : operation.by;
      const text = await send(anonymous ? undefined : ours.tokens[by], operation);
      const now = await tables.of(theirUuids);
      const moved = Object.keys(now).filter((table) => now[table] !== before[table]);
      if (moved.length > 0) {
        wrong.push(`${name}: changes ${moved.join(', ')}`);
        before = now;
      }
      return text.replaceAll(put, '<sent>');
    };
    const answers = {
      foreign: await asked(value),
      unknown: await asked(unknown),
      prefixed: await asked(underAnotherPrefix(value)),
      unknownPrefixed: await asked(underAnotherPrefix(unknown)),
      guest: await asked(value, true),
    };
    for (const [how, answer] of Object.entries(answers)) {
      const leaked = secret.find((one) => one !== value && answer.includes(one));
      if (leaked) wrong.push(`${name}: ${how} reads ${leaked}`);
    }
    tellsApart(name, answers.foreign, answers.unknown);
    tellsApart(`${name} under another prefix`, answers.prefixed, answers.unknownPrefixed);
  }
  expect(wrong).toEqual([]);
}, 300_000);

it('[PART-01][GEN-08] an invitation shows its holder who invites, and nothing else of the inviter', async () => {
  await tables.restore();
  const position = { type: 'Query', field: 'invitationPreview', trail: ['link'] };
  const operation = operationAt(schema, ours, position, theirs.ids.link);
  for (const token of [undefined, ours.tokens.distributor]) {
    const answer = await send(token, operation);
    expect(verdictOn(answer, position)).toEqual({ ok: true, why: '' });
    const shown = answer.split(MARK.trim()).length - 1;
    expect(shown, answer).toBeLessThanOrEqual(2);
    const ids = secretsOf(theirs).filter((one) => one.includes('_') && answer.includes(one));
    expect(ids.filter((id) => id !== theirs.ids.supplierOrg)).toEqual([]);
  }
});

/** Nothing of B's writing and none of its ids. */
function secretsOf(world: CrawlWorld): string[] {
  const ids = Object.values(world.ids).filter((id) => /^[a-z]{3}_/.test(id));
  return [MARK.trim(), ...ids, ...world.organisations.map(({ tenantId }) => tenantId)];
}

/** New objects have new ids; a fault of ours a reference. */
const masked = (answer: string) =>
  answer
    .replaceAll(/[a-z]{3}_[0-9a-z]{26}/g, '<id>')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<uuid>');
