import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { tenants } from '../identity/tenant.table.ts';
import { type Id, parseId, uuidOf } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import type { Side } from './partnership.access.ts';
import type { PartnershipRow } from './partnership.read.ts';
import type { PartnershipState } from './partnership.rules.ts';
import { applications, partnerships } from './partnership.table.ts';

export interface PartnershipFilter {
  readonly state?: PartnershipState | null;
  /** Words in the partner's name, in what it applied with, or in one's own note. */
  readonly search?: string | null;
  /** Supplier's side only. */
  readonly levelId?: Id<'level'> | null;
}

const ownColumn = (side: Side) =>
  side === 'SUPPLIER' ? partnerships.supplierId : partnerships.distributorId;

/** One side's partnerships, the last changed first. */
export async function partnershipPage(
  db: Executor,
  side: Side,
  tenantId: Id<'tenant'>,
  filter: PartnershipFilter,
  request: PageRequest,
): Promise<Page<PartnershipRow>> {
  const where: (SQL | undefined)[] = [eq(ownColumn(side), tenantId)];
  if (filter.state) where.push(eq(partnerships.state, filter.state));
  if (filter.levelId) where.push(eq(partnerships.levelId, filter.levelId));
  if (filter.search?.trim()) where.push(matches(side, filter.search.trim()));
  if (request.after) where.push(behind(request.after));
  const rows = await db
    .select()
    .from(partnerships)
    .where(and(...where))
    .orderBy(desc(partnerships.stateAt), desc(partnerships.id))
    .limit(request.first + 1);
  return toPage(rows, request, (row) => [row.stateAt.toISOString(), row.id]);
}

function behind(cursor: string): SQL {
  const [at, id] = decodeCursor(cursor, 2) ?? [];
  const instant = new Date(String(at));
  const partnershipId = parseId('partnership', String(id));
  if (!partnershipId || Number.isNaN(instant.getTime())) throw badCursor();
  const uuid = uuidOf('partnership', partnershipId);
  return sql`(${partnerships.stateAt}, ${partnerships.id}) < (${instant.toISOString()}::timestamptz, ${uuid}::uuid)`;
}

function matches(side: Side, words: string): SQL | undefined {
  const pattern = `%${words.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')}%`;
  const other = side === 'SUPPLIER' ? partnerships.distributorId : partnerships.supplierId;
  const note = side === 'SUPPLIER' ? partnerships.supplierNote : partnerships.distributorNote;
  const applied = sql`exists (select 1 from ${applications}
    where ${applications.supplierId} = ${partnerships.supplierId}
      and ${applications.partnershipId} = ${partnerships.id}
      and (${applications.companyName} ilike ${pattern} or ${applications.contact} ilike ${pattern}))`;
  return or(
    sql`exists (select 1 from ${tenants} where ${tenants.id} = ${other} and ${tenants.name} ilike ${pattern})`,
    sql`${note} ilike ${pattern}`,
    side === 'SUPPLIER' ? applied : undefined,
  );
}

/** How many partnerships one side has in each state; absent = none. */
export async function partnershipCounts(
  db: Executor,
  side: Side,
  tenantId: Id<'tenant'>,
): Promise<Map<PartnershipState, number>> {
  const rows = await db
    .select({ state: partnerships.state, count: sql<number>`count(*)::int` })
    .from(partnerships)
    .where(
      and(
        eq(ownColumn(side), tenantId),
        inArray(partnerships.state, ['PENDING', 'PARTNERED', 'REJECTED', 'ENDED']),
      ),
    )
    .groupBy(partnerships.state);
  return new Map(rows.map((row) => [row.state, row.count]));
}
