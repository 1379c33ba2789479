import { setTimeout as sleep } from 'node:timers/promises';
import { type GraphQLSchema, getNamedType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiSchema } from '../../src/app/schema.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { ACTS } from './acts.ts';
import { buildCrawlWorld, type CrawlWorld } from './crawl-world.ts';
import { idPositions } from './id-positions.ts';
import { build } from './operation.ts';
import { snapshotOf } from './restore.ts';
import { widest } from './selection.ts';
import { openLine } from './socket-line.ts';

const QUIET_MS = 1500;

let app: TestApp;
let schema: GraphQLSchema;
let ours: CrawlWorld;
let theirs: CrawlWorld;
beforeAll(async () => {
  app = await startTestApp();
  schema = await apiSchema();
  ours = await buildCrawlWorld(app, 'Ours');
  theirs = await buildCrawlWorld(app, 'Theirs');
});
afterAll(() => app.close());

const fields = () => Object.values(schema.getSubscriptionType()?.getFields() ?? {});

async function cursorOf(token: string): Promise<string> {
  const { viewer } = await app.must<{ viewer: { eventCursor: string } }>(
    token,
    '{ viewer { eventCursor } }',
  );
  return viewer.eventCursor;
}

/** Listens to everything there is, behind somebody's cursor where the field takes one. */
async function listen(token: string, after: string) {
  const line = await openLine(app.url, token);
  for (const field of fields()) {
    const resumes = field.args.some(({ name }) => name === 'after');
    const query = widest(schema, getNamedType(field.type), (selection) =>
      resumes
        ? `subscription ($after: String) { ${field.name}(after: $after) ${selection} }`
        : `subscription { ${field.name} ${selection} }`,
    );
    line.listen(field.name, { query, variables: resumes ? { after } : {} });
  }
  await sleep(300);
  return line;
}

it('[GEN-08] a subscription names nothing of anybody but a place in the stream', () => {
  const named = idPositions(schema).filter(({ type }) => type === 'Subscription');
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(({ trail }) => trail.join('.') !== 'after')).toEqual([]);
});

it("[GEN-08][NOTIF-10] nothing of another's acts arrives, even behind the other's cursor", async () => {
  const tables = await snapshotOf(app.sql);
  const start = await cursorOf(theirs.tokens.supplier);
  const lines = {
    ours: await listen(ours.tokens.supplier, start),
    oursToo: await listen(ours.tokens.distributor, start),
    theirs: await listen(theirs.tokens.supplier, start),
    theirsToo: await listen(theirs.tokens.distributor, start),
  };
  for (const [field, act] of Object.entries(ACTS)) {
    if (act.needs === 'ANYBODY' || act.needs === 'STAFF' || field === 'sessionEnd') continue;
    const input = act.input(theirs, theirs.ids);
    const args = field === 'orderSetAutoPush' ? { autoPush: true } : { input };
    const { query, variables } = build(schema, theirs, { type: 'Mutation', field }, act.by, args);
    await app.ask(theirs.tokens[act.by], query, variables);
    if (field === 'organisationSwitch' || field.startsWith('inventorySwitch')) {
      await sleep(QUIET_MS / 3);
      await tables.restore();
    }
  }
  await sleep(QUIET_MS);
  const told = (line: keyof typeof lines) =>
    lines[line].heard.filter(({ type }) => type === 'next');
  expect([...told('ours'), ...told('oursToo')]).toEqual([]);
  const heard = new Set([...told('theirs'), ...told('theirsToo')].map(({ id }) => id));
  expect([...heard].sort()).toEqual(
    fields()
      .map(({ name }) => name)
      .sort(),
  );
  for (const line of Object.values(lines)) line.socket.terminate();
}, 120_000);
