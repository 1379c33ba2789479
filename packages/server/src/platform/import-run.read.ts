import { and, asc, desc, eq, gt } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from './db.ts';
import { badCursor } from './errors.ts';
import {
  type ImportKind,
  type ImportRowResult,
  importRows,
  importRuns,
} from './import-run.table.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from './page.ts';

export type ImportRunRow = typeof importRuns.$inferSelect;
export type ImportRowRow = typeof importRows.$inferSelect;

/** An import of the organisation, or null. */
export async function importRunOf(
  db: Executor,
  tenantId: Id<'tenant'>,
  id: Id<'importRun'>,
): Promise<ImportRunRow | null> {
  const [row] = await db
    .select()
    .from(importRuns)
    .where(and(eq(importRuns.tenantId, tenantId), eq(importRuns.id, id)));
  return row ?? null;
}

/** The organisation's last imports of a kind, newest first. */
export function recentImportRuns(
  db: Executor,
  tenantId: Id<'tenant'>,
  kind: ImportKind,
  limit: number,
): Promise<ImportRunRow[]> {
  return db
    .select()
    .from(importRuns)
    .where(and(eq(importRuns.tenantId, tenantId), eq(importRuns.kind, kind)))
    .orderBy(desc(importRuns.startedAt), desc(importRuns.id))
    .limit(limit);
}

/** The rows of a run that were not simply taken in, in the file's order. */
export async function importRowPage(
  db: Executor,
  run: Pick<ImportRunRow, 'tenantId' | 'id'>,
  result: ImportRowResult | null,
  request: PageRequest,
): Promise<Page<ImportRowRow>> {
  const [after] = request.after ? (decodeCursor(request.after, 1) ?? []) : [0];
  if (typeof after !== 'number' || !Number.isSafeInteger(after)) throw badCursor();
  const rows = await db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.tenantId, run.tenantId),
        eq(importRows.runId, run.id),
        result ? eq(importRows.result, result) : undefined,
        gt(importRows.rowNo, after),
      ),
    )
    .orderBy(asc(importRows.rowNo))
    .limit(request.first + 1);
  return toPage(rows, request, (row) => [row.rowNo]);
}
