import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseId } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { type JobRow, jobOf, jobRowPage } from '../platform/job.read.ts';
import { MAX_PAGE_SIZE } from '../platform/page.ts';
import { TABLE_TYPES, writeTable } from '../platform/tabular-write.ts';
import type { Actor } from './actor.access.ts';
import type { Context } from './context.ts';
import { maySeeJob } from './job.access.ts';

const HEADER = ['row', 'subject', 'result', 'column', 'reason', 'message'];

/** `GET /jobs/:id/result.csv`: what a job that is over refused or left alone, and why. */
export function serveJobResults(
  app: FastifyInstance,
  { database }: Pick<Context, 'database'>,
  whoAsks: (request: FastifyRequest) => Promise<Actor | null>,
): void {
  app.get('/jobs/:id/result.csv', async (request, reply) => {
    const actor = await whoAsks(request);
    if (!actor) return reply.code(401).send({ error: 'Sign in to read files.' });
    const id = parseId('job', (request.params as { id: string }).id);
    const job = id && (await jobOf(database.db, actor.tenantId, id));
    if (!job || job.state === 'RUNNING' || !maySeeJob(actor, job.kind)) {
      return reply.code(404).send({ error: 'This file does not exist.' });
    }
    const name = `${job.kind.toLowerCase().replaceAll('_', '-')}-${job.startedAt.toISOString().slice(0, 10)}.csv`;
    return reply
      .header('content-type', TABLE_TYPES.CSV.contentType)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .send(writeTable('CSV', HEADER, told(database.db, job)));
  });
}

async function* told(db: Executor, job: JobRow): AsyncGenerator<string[]> {
  for (let after: string | null = null, more = true; more; ) {
    const page = await jobRowPage(db, job, null, { first: MAX_PAGE_SIZE, after });
    for (const { rowNo, subject, result, columnName, reason, message } of page.rows) {
      yield [String(rowNo), subject ?? '', result, columnName ?? '', reason ?? '', message ?? ''];
    }
    after = page.cursors.at(-1) ?? null;
    more = page.hasNextPage;
  }
}
