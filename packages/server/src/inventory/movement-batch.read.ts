import { sql } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import { type MovementFilter, movementsSeen } from './distributor-movement.read.ts';
import type { DistributorMovementKind } from './stock.rules.ts';

/** Movements of one kind that one act made together. */
export interface MovementBatchRow {
  readonly batchId: string;
  readonly kind: DistributorMovementKind;
  readonly at: Date;
  readonly skus: number;
  readonly movements: number;
  readonly availableBefore: number;
  readonly availableAfter: number;
}

interface Row extends Record<string, unknown> {
  batch_id: string;
  kind: DistributorMovementKind;
  at: string;
  skus: number;
  movements: number;
  available_before: string;
  available_after: string;
}

/** No single act makes more; the supplier sets 5,000 SKUs at most. */
const ALL = 100_000;

/**
 * The Batch Stock Movement Record: the movement list grouped by act. The newest instants are found
 * one after the other by the indexes, and only their movements are grouped.
 */
export async function movementBatchPage(
  db: Executor,
  distributorId: Id<'tenant'>,
  filter: MovementFilter,
  request: PageRequest,
): Promise<Page<MovementBatchRow>> {
  const after = request.after ? placeOf(request.after) : null;
  const before = (limit: ReturnType<typeof sql>) =>
    movementsSeen(distributorId, filter, 1, sql`at < ${limit}`, sql`x.at < ${limit}`);
  const first = after
    ? movementsSeen(
        distributorId,
        filter,
        1,
        sql`at <= ${after.at}::timestamptz`,
        sql`x.at <= ${after.at}::timestamptz`,
      )
    : movementsSeen(distributorId, filter, 1, sql`true`, sql`true`);
  const at = (seen: ReturnType<typeof sql>) => sql`(select max(a.at) from (${seen}) a)`;
  const rows = await db.execute<Row>(sql`
    with recursive stops as (
      select ${at(first)} as stop, 1 as place
      union all
      select ${at(before(sql`stops.stop`))}, stops.place + 1 from stops
      where stops.stop is not null and stops.place < ${request.first + 2}
    )
    select g.* from stops
    cross join lateral (
      select b.batch_id, b.kind, b.at, count(distinct b.local_sku_id)::integer as skus,
        count(*)::integer as movements, sum(b.available_before) as available_before,
        sum(b.available_after) as available_after
      from (${movementsSeen(
        distributorId,
        filter,
        ALL,
        sql`at = stops.stop`,
        sql`x.at = stops.stop`,
      )}) b
      group by b.batch_id, b.kind, b.at
    ) g
    ${after ? sql`where (g.at, g.batch_id, g.kind) < (${after.at}::timestamptz, ${after.batch}, ${after.kind})` : sql``}
    order by g.at desc, g.batch_id desc, g.kind desc
    limit ${request.first + 1}`);
  const page = toPage(rows, request, (row) => [
    new Date(row.at).toISOString(),
    row.batch_id,
    row.kind,
  ]);
  return {
    ...page,
    rows: page.rows.map((row) => ({
      batchId: row.batch_id,
      kind: row.kind,
      at: new Date(row.at),
      skus: row.skus,
      movements: row.movements,
      availableBefore: Number(row.available_before),
      availableAfter: Number(row.available_after),
    })),
  };
}

function placeOf(after: string): { at: string; batch: string; kind: string } {
  const [at, batch, kind] = decodeCursor(after, 3) ?? [];
  const fits =
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    typeof batch === 'string' &&
    typeof kind === 'string';
  if (!fits) throw badCursor();
  return { at, batch, kind };
}
