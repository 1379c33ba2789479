import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildSupplier, type TestOrganisation } from '../testing/factories.ts';
import { files } from './file.table.ts';
import { importRows, importRuns } from './import-run.table.ts';
import { type ImportJob, startImport } from './import-run.ts';

let app: TestApp;
let owner: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
  owner = await buildSupplier(app);
});
afterAll(() => app.close());

async function upload(content: string) {
  const id = newId('file', app.clock.now());
  await app.services.files.write(id, Readable.from([Buffer.from(content)]));
  await app.db.insert(files).values({
    tenantId: owner.tenantId,
    id,
    purpose: 'IMPORT',
    name: 'list.csv',
    contentType: 'text/csv',
    size: content.length,
    createdBy: owner.userId,
    createdAt: app.clock.now(),
  });
  return id;
}

const COLUMNS = [{ key: 'code', names: ['code'], required: true }] as const;

async function run(content: string, job: Partial<ImportJob<'code'>> = {}) {
  const outcome = await startImport(app.services, owner.actor, {
    kind: 'SKUS',
    fileId: await upload(content),
    columns: COLUMNS,
    takeIn: async (rows) => rows.map(({ rowNo }) => ({ rowNo, result: 'CREATED' })),
    ...job,
  });
  if (!outcome.ok) throw new Error('refused');
  await app.services.imports.settled();
  const [row] = await app.db
    .select()
    .from(importRuns)
    .where(eq(importRuns.id, outcome.value.runId));
  const told = await app.db
    .select()
    .from(importRows)
    .where(eq(importRows.runId, outcome.value.runId))
    .orderBy(importRows.rowNo);
  return { row: row!, told };
}

const list = (count: number) =>
  `code\n${Array.from({ length: count }, (_, i) => `C${i}`).join('\n')}`;

it('a bad row costs only itself, and the run says which and why', async () => {
  const sizes: number[] = [];
  const { row, told } = await run(list(450), {
    takeIn: async (rows) => {
      sizes.push(rows.length);
      if (rows.some(({ values }) => values.code === 'C210')) throw new Error('bad row');
      return rows.map(({ rowNo }) => ({ rowNo, result: 'CREATED' }));
    },
  });
  expect(row).toMatchObject({ state: 'FINISHED', totalRows: 450, created: 449, refused: 1 });
  expect(told).toMatchObject([{ rowNo: 212, result: 'REFUSED' }]);
  expect(Math.max(...sizes)).toBe(200);
});

it('rows that belong together stay in one chunk', async () => {
  const content = `code\n${'SAME\n'.repeat(250)}LAST`;
  const sizes: number[] = [];
  await run(content, {
    keepTogether: ({ values }) => values.code,
    takeIn: async (rows) => {
      sizes.push(rows.length);
      return rows.map(({ rowNo }) => ({ rowNo, result: 'UPDATED' }));
    },
  });
  expect(sizes).toEqual([250, 1]);
});

it('a file that is broken at its end changes nothing', async () => {
  let calls = 0;
  const { row } = await run(`${list(300)}\n"never closed`, {
    takeIn: async () => {
      calls += 1;
      return [];
    },
  });
  expect(row.state).toBe('FAILED');
  expect(row.failure).toContain('broken');
  expect(calls).toBe(0);
});

it("another organisation's file is not found", async () => {
  const stranger = await buildSupplier(app);
  const outcome = await startImport(app.services, stranger.actor, {
    kind: 'SKUS',
    fileId: await upload('code\nA'),
    columns: COLUMNS,
    takeIn: async () => [],
  });
  expect(outcome).toMatchObject({ ok: false, refusals: [{ kind: 'NotFound', path: ['fileId'] }] });
});

it('a run whose process died is marked as failed, a living one is left alone', async () => {
  const runs = [newId('importRun', app.clock.now()), newId('importRun', app.clock.now())] as const;
  for (const id of runs) {
    await app.db.insert(importRuns).values({
      tenantId: owner.tenantId,
      id,
      kind: 'SKUS',
      fileName: 'x.csv',
      state: 'RUNNING',
      createdBy: owner.userId,
      startedAt: app.clock.now(),
      aliveAt: new Date(Date.now() - (id === runs[0] ? 31_000 : 1_000)),
    });
  }
  await app.services.imports.failAbandoned();
  const states = await app.db
    .select({ id: importRuns.id, state: importRuns.state })
    .from(importRuns)
    .where(eq(importRuns.tenantId, owner.tenantId));
  expect(states.find(({ id }) => id === runs[0])?.state).toBe('FAILED');
  expect(states.find(({ id }) => id === runs[1])?.state).toBe('RUNNING');
});
