import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiSchema } from '../../src/app/schema.ts';
import { uuidOf } from '../../src/kernel/ids.ts';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { ACTS } from './acts.ts';
import { ASKED } from './crawl-queries.ts';
import { buildCrawlWorld, type CrawlWorld } from './crawl-world.ts';
import { build } from './operation.ts';
import { snapshotOf } from './restore.ts';

/** What one side keeps to itself although the two work together, by table. */
const PRIVATE = {
  distributor: {
    partnerships: ['distributor_note'],
    buyer_orders: ['buyer_note', 'recipient_name', 'recipient_phone', 'address_line', 'order_no'],
    buyer_order_lines: ['product_name', 'platform_sku'],
    listing_mappings: ['platform_sku'],
    skus: ['name', 'code', 'barcode'],
  },
  supplier: {
    partnerships: ['supplier_note'],
    invitation_links: ['note'],
    levels: ['name'],
    roles: ['name'],
    api_tokens: ['name'],
    jobs: ['title'],
  },
} as const;
const MARKS = { distributor: 'Only-the-distributor', supplier: 'Only-the-supplier' };
/** What the distributor's buyer paid: with the cost beside it, its margin. */
const BUYERS_PRICE = '98765.43';
const OTHERS = 'Somebody-elses-shop';

type Side = keyof typeof PRIVATE;

let app: TestApp;
let schema: GraphQLSchema;
let world: CrawlWorld;
let tables: Awaited<ReturnType<typeof snapshotOf>>;

beforeAll(async () => {
  app = await startTestApp();
  schema = await apiSchema();
  world = await buildCrawlWorld(app, 'Pair');
  for (const side of ['supplier', 'distributor'] as const) await markOwn(side);
  const [, , applicant] = world.organisations;
  const other = uuidOf('tenant', applicant?.tenantId ?? '');
  await app.sql`update tenants set name = ${OTHERS} where id = ${other}`;
  await app.sql`update applications set company_name = ${OTHERS} where distributor_id = ${other}`;
  await app.sql`update buyer_order_lines set unit_price = ${BUYERS_PRICE}`;
  // The pair is on the level, so that there is one to keep from the distributor.
  await app.sql`update partnerships set level_id = ${uuidOf('level', world.ids.level)}
    where id = ${uuidOf('partnership', world.ids.partnership)}`;
  tables = await snapshotOf(app.sql);
});
afterAll(() => app.close());

/** Writes a mark of the side into each of its private texts. */
async function markOwn(side: Side): Promise<void> {
  const owner = world.organisations[side === 'supplier' ? 0 : 1];
  const uuid = uuidOf('tenant', owner?.tenantId ?? '');
  for (const [table, columns] of Object.entries(PRIVATE[side])) {
    for (const column of columns) {
      await app.sql.begin(async (tx) => {
        await tx.unsafe('set local session_replication_role = replica');
        await tx.unsafe(
          `update "${table}" r set "${column}" = '${MARKS[side]}:${table}.${column} ' || coalesce("${column}", '')
             || md5(r::text) where r::text like '%${uuid}%'
             ${owns(table, side, uuid)}`,
        );
      });
    }
  }
}

/** Only rows that are the side's own; of what both share, only its own column is marked. */
function owns(table: string, side: Side, uuid: string): string {
  if (table === 'partnerships') return '';
  const column = ['invitation_links', 'levels'].includes(table) ? 'supplier_id' : 'tenant_id';
  return side === 'supplier' || column === 'tenant_id' ? `and "${column}" = '${uuid}'` : '';
}

/** Everything a side is told: by every question it can ask, and in answer to every act of its own. */
async function allThatReaches(side: Side): Promise<string> {
  const answers: string[] = [];
  for (const [name, asked] of Object.entries(ASKED)) {
    if (asked.by !== side) continue;
    const [type = '', field = ''] = name.split('.');
    for (const args of [asked.args(world.ids), withoutFilters(asked.args(world.ids))]) {
      const { query, variables } = build(schema, world, { type, field }, side, args);
      answers.push(JSON.stringify(await app.ask(world.tokens[side], query, variables)));
    }
  }
  for (const [field, act] of Object.entries(ACTS)) {
    if (act.by !== side || field === 'orderSetAutoPush' || field === 'signOut') continue;
    await tables.restore();
    const input = { input: act.input(world, world.ids) };
    const { query, variables } = build(schema, world, { type: 'Mutation', field }, side, input);
    answers.push(JSON.stringify(await app.ask(world.tokens[side], query, variables)));
  }
  return answers.join('\n');
}

const withoutFilters = (args: Readonly<Record<string, unknown>>) =>
  args.first === undefined
    ? args
    : Object.fromEntries(Object.entries(args).filter(([, v]) => !/^[a-z]{3}_/.test(String(v))));

/** The private texts that their owner was not shown either: nothing is proved about them. */
const unseen = (told: string, side: Side) =>
  Object.entries<readonly string[]>(PRIVATE[side]).flatMap(([table, columns]) =>
    columns
      .map((column) => `${table}.${column}`)
      .filter((place) => !told.includes(`${MARKS[side]}:${place} `)),
  );

const around = (text: string, mark: string) => {
  const at = text.indexOf(mark);
  return at < 0 ? null : text.slice(Math.max(0, at - 200), at + 100);
};

it('[GEN-08] a supplier never reads what is only its distributor’s: notes, buyers, their prices, own SKUs', async () => {
  const told = await allThatReaches('supplier');
  expect(unseen(told, 'supplier')).toEqual([]);
  expect(around(told, MARKS.distributor)).toBeNull();
  expect(around(told, BUYERS_PRICE)).toBeNull();
}, 120_000);

it('[GEN-08] a distributor never reads what is only its supplier’s: notes, levels, people, other distributors', async () => {
  const told = await allThatReaches('distributor');
  expect(unseen(told, 'distributor')).toEqual([]);
  expect(told).toContain(BUYERS_PRICE);
  expect(around(told, MARKS.supplier)).toBeNull();
  expect(around(told, OTHERS)).toBeNull();
}, 120_000);
