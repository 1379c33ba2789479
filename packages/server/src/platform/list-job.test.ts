import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildSupplier, type TestOrganisation } from '../testing/factories.ts';
import { files } from './file.table.ts';
import { jobRows, jobs } from './job.table.ts';
import { JobQueue } from './job-queue.ts';
import { type ListTaking, listWork, startListJob } from './list-job.ts';
import { perform } from './work.ts';

let app: TestApp;
let owner: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
  owner = await buildSupplier(app);
  // The jobs of this file are done by queues of its own.
  await app.services.jobs.close();
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

type Row = Parameters<ListTaking<'code'>['takeIn']>[0][number];
const COLUMNS = [{ key: 'code', names: ['code'], required: true }] as const;

/** A queue of its own whose work takes every row in, but for what the test says. */
function queueOf(fileId: ListTaking<'code'>['fileId'], taking: Partial<ListTaking<'code'>>) {
  const { place, files: store, jobs: known } = app.services;
  return new JobQueue(place, known.log, async () =>
    listWork(
      { files: store, log: known.log },
      {
        fileId,
        columns: COLUMNS,
        takeIn: async (rows) => rows.map(({ rowNo }) => ({ rowNo, result: 'CREATED' as const })),
        ...taking,
      },
    ),
  );
}

async function run(content: string, taking: Partial<ListTaking<'code'>> = {}) {
  const fileId = await upload(content);
  const outcome = await perform(app.services.place, owner.actor, (work) =>
    startListJob(work, { kind: 'SKU_IMPORT', fileId, input: { fileId } }),
  );
  if (!outcome.ok) throw new Error('refused');
  const { jobId } = outcome.value;
  const queue = queueOf(fileId, taking);
  await queue.take({ tenantId: owner.tenantId, id: jobId });
  await queue.settled();
  await queue.close();
  const [row] = await app.db.select().from(jobs).where(eq(jobs.id, jobId));
  const told = await app.db
    .select()
    .from(jobRows)
    .where(eq(jobRows.jobId, jobId))
    .orderBy(jobRows.rowNo);
  return { row: row!, told };
}

const list = (count: number) =>
  `code\n${Array.from({ length: count }, (_, i) => `C${i}`).join('\n')}`;

it('a bad row costs only itself, and the job says which and why', async () => {
  const sizes: number[] = [];
  const { row, told } = await run(list(450), {
    takeIn: async (rows) => {
      sizes.push(rows.length);
      if (rows.some(({ values }) => values.code === 'C210')) throw new Error('bad row');
      return rows.map(({ rowNo }) => ({ rowNo, result: 'CREATED' }));
    },
  });
  expect(row).toMatchObject({ state: 'FINISHED', total: 450, created: 449, refused: 1 });
  expect(told).toMatchObject([{ rowNo: 212, result: 'REFUSED' }]);
  expect(Math.max(...sizes)).toBe(200);
});

it('rows that belong together stay in one piece', async () => {
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

it('a list broken off by a stop goes on in the next process, row for row', async () => {
  const fileId = await upload(list(650));
  const outcome = await perform(app.services.place, owner.actor, (work) =>
    startListJob(work, { kind: 'SKU_IMPORT', fileId, input: { fileId } }),
  );
  if (!outcome.ok) throw new Error('refused');
  const job = { tenantId: owner.tenantId, id: outcome.value.jobId };
  const seen: string[] = [];
  const takeIn = async (rows: readonly Row[]) => {
    seen.push(...rows.map(({ values }) => values.code));
    return rows.map(({ rowNo }) => ({ rowNo, result: 'CREATED' as const }));
  };
  let closed: Promise<void> | null = null;
  const first = queueOf(fileId, {
    takeIn: async (rows) => {
      if (seen.length >= 200) closed ??= first.close();
      return takeIn(rows);
    },
  });
  await first.take(job);
  await first.settled();
  await closed;
  const [left] = await app.db.select().from(jobs).where(eq(jobs.id, job.id));
  expect(left).toMatchObject({ state: 'RUNNING', holder: null, position: 400, created: 400 });

  const passed: string[] = [];
  const second = queueOf(fileId, {
    takeIn,
    passOver: async (rows) => passed.push(...rows.map(({ values }) => values.code)),
  });
  await second.takeOver();
  await second.settled();
  await second.close();
  const [ended] = await app.db.select().from(jobs).where(eq(jobs.id, job.id));
  expect(ended).toMatchObject({ state: 'FINISHED', total: 650, created: 650, refused: 0 });
  expect(new Set(seen).size).toBe(650);
  expect(seen).toHaveLength(650);
  expect(passed).toHaveLength(400);
});

it("another organisation's file is not found", async () => {
  const stranger = await buildSupplier(app);
  const fileId = await upload('code\nA');
  const outcome = await perform(app.services.place, stranger.actor, (work) =>
    startListJob(work, { kind: 'SKU_IMPORT', fileId, input: { fileId } }),
  );
  expect(outcome).toMatchObject({ ok: false, refusals: [{ kind: 'NotFound', path: ['fileId'] }] });
});
