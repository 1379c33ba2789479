import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { tenants } from '../identity/tenant.table.ts';
import { type Id, parseId, uuidOf } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { loaderKind } from '../platform/loaders.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import { claims } from './claim.table.ts';
import { claimStandings } from './claim-facts.read.ts';

export interface OfferedSku {
  readonly supplierId: Id<'tenant'>;
  readonly skuId: Id<'sku'>;
}

const keyOf = ({ supplierId, skuId }: OfferedSku) => `${supplierId}/${skuId}`;

/** How many distributors hold each product now. */
export const claimCountOfProduct = loaderKind<OfferedSku, number>(async (db, keys) => {
  const rows = await db
    .select({ supplierId: claims.supplierId, skuId: claims.skuId, count: count() })
    .from(claims)
    .where(
      and(
        inArray(claims.supplierId, [...new Set(keys.map(({ supplierId }) => supplierId))]),
        inArray(claims.skuId, [...new Set(keys.map(({ skuId }) => skuId))]),
        eq(claims.state, 'ACTIVE'),
      ),
    )
    .groupBy(claims.supplierId, claims.skuId);
  return new Map(rows.map((row) => [keyOf(row), row.count]));
}, keyOf);

export interface HolderRow {
  readonly distributor: typeof tenants.$inferSelect;
  readonly partnershipId: Id<'partnership'>;
  readonly claimId: Id<'claim'>;
  readonly claimedAt: Date;
  /** What the distributor pays now (PRICE-03). */
  readonly price: Money;
}

/** Who holds a product now, the latest first, and what each pays. */
export async function holdersPage(
  db: Executor,
  { supplierId, skuId }: OfferedSku,
  request: PageRequest,
): Promise<Page<HolderRow>> {
  const rows = await db
    .select({
      distributor: tenants,
      partnershipId: claims.partnershipId,
      claimId: claims.id,
      claimedAt: claims.claimedAt,
    })
    .from(claims)
    .innerJoin(tenants, eq(tenants.id, claims.distributorId))
    .where(
      and(
        eq(claims.supplierId, supplierId),
        eq(claims.skuId, skuId),
        eq(claims.state, 'ACTIVE'),
        request.after ? behind(request.after) : undefined,
      ),
    )
    .orderBy(desc(claims.claimedAt), desc(claims.id))
    .limit(request.first + 1);
  const page = toPage(rows, request, (row) => [row.claimedAt.toISOString(), row.claimId]);
  const ids = page.rows.map(({ claimId }) => claimId);
  const standings = await claimStandings(db, supplierId, inArray(claims.id, ids));
  const prices = new Map(standings.map(({ id, price }) => [id, price]));
  return {
    ...page,
    rows: page.rows.flatMap((row) => {
      const price = prices.get(row.claimId);
      return price ? { ...row, price } : [];
    }),
  };
}

function behind(after: string) {
  const [claimedAt, id] = decodeCursor(after, 2) ?? [];
  const claimId = typeof id === 'string' ? parseId('claim', id) : null;
  if (!claimId || typeof claimedAt !== 'string' || Number.isNaN(Date.parse(claimedAt))) {
    throw badCursor();
  }
  return sql`(${claims.claimedAt}, ${claims.id})
    < (${claimedAt}::timestamptz, ${uuidOf('claim', claimId)}::uuid)`;
}
