import { and, count, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';
import { tenants } from '../identity/tenant.table.ts';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import {
  behind,
  type Keyset,
  keysetOf,
  keysetPage,
  orderBy,
  placeIn,
  type SortChoice,
  type SortRequest,
} from '../platform/keyset.ts';
import type { MatchingRead } from '../platform/matching.ts';
import type { Page, PageRequest } from '../platform/page.ts';
import { likeOf } from '../platform/search-words.ts';
import type { Side } from './partnership.access.ts';
import type { PartnershipRow } from './partnership.read.ts';
import type { PartnershipSort, PartnershipState } from './partnership.rules.ts';
import { applications, partnerships } from './partnership.table.ts';

export interface PartnershipFilter {
  readonly state?: PartnershipState | null;
  /** Words in the partner's name, in what it applied with, or in one's own note. */
  readonly search?: string | null;
  /** Supplier's side only. */
  readonly levelIds?: readonly Id<'level'>[] | null;
}

const ownColumn = (side: Side) =>
  side === 'SUPPLIER' ? partnerships.supplierId : partnerships.distributorId;
const otherColumn = (side: Side) =>
  side === 'SUPPLIER' ? partnerships.distributorId : partnerships.supplierId;

const SORTS: Record<PartnershipSort, SortChoice> = {
  CHANGED: {
    by: [{ value: sql`${partnerships.stateAt}`, type: 'timestamptz' }],
    descending: true,
  },
  NAME: { by: [{ value: sql`lower(${tenants.name})`, type: 'text' }], descending: false },
};

const keysetFor = (sorted: SortRequest<PartnershipSort>): Keyset =>
  keysetOf(SORTS, [sql`${partnerships.id}`], sorted, 'CHANGED');

/** One side's partnerships. */
export async function partnershipPage(
  db: Executor,
  side: Side,
  tenantId: Id<'tenant'>,
  filter: PartnershipFilter,
  request: PageRequest & SortRequest<PartnershipSort>,
): Promise<Page<PartnershipRow>> {
  const keyset = keysetFor(request);
  const rows = await db
    .select({ partnership: partnerships, place: placeIn(keyset) })
    .from(partnerships)
    .innerJoin(tenants, eq(tenants.id, otherColumn(side)))
    .where(and(narrowed(side, tenantId, filter), behind(keyset, request.after)))
    .orderBy(orderBy(keyset))
    .limit(request.first + 1);
  const page = keysetPage(rows, request, keyset);
  return { ...page, rows: page.rows.map(({ partnership }) => partnership) };
}

/** All that match; a partnership carries no money. */
export function partnershipMatching(
  db: Executor,
  side: Side,
  tenantId: Id<'tenant'>,
  filter: PartnershipFilter,
  sorted: SortRequest<PartnershipSort>,
): MatchingRead {
  const where = narrowed(side, tenantId, filter);
  const partner = eq(tenants.id, otherColumn(side));
  return {
    async count() {
      const [row] = await db
        .select({ count: count() })
        .from(partnerships)
        .innerJoin(tenants, partner)
        .where(where);
      return row?.count ?? 0;
    },
    first: (limit) =>
      db
        .select({ id: partnerships.id })
        .from(partnerships)
        .innerJoin(tenants, partner)
        .where(where)
        .orderBy(orderBy(keysetFor(sorted)))
        .limit(limit),
  };
}

function narrowed(
  side: Side,
  tenantId: Id<'tenant'>,
  { state, search, levelIds }: PartnershipFilter,
): SQL | undefined {
  return and(
    eq(ownColumn(side), tenantId),
    state ? eq(partnerships.state, state) : undefined,
    levelIds ? inArray(partnerships.levelId, [...levelIds]) : undefined,
    found(side, search),
  );
}

function found(side: Side, search: string | null | undefined): SQL | undefined {
  const like = likeOf(search);
  if (!like) return undefined;
  const note = side === 'SUPPLIER' ? partnerships.supplierNote : partnerships.distributorNote;
  const applied = sql`exists (select 1 from ${applications}
    where ${applications.supplierId} = ${partnerships.supplierId}
      and ${applications.partnershipId} = ${partnerships.id}
      and (${applications.companyName} ilike ${like} or ${applications.contact} ilike ${like}))`;
  return or(
    ilike(tenants.name, like),
    ilike(note, like),
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
