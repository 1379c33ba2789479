import { and, desc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import { supplierProfiles } from '../plans/plan.table.ts';
import type { Executor } from '../platform/db.ts';
import { feeVersions } from './fee.table.ts';

export type FeeVersion = typeof feeVersions.$inferSelect;

export interface FeesInForce {
  readonly handling: FeeVersion | null;
  readonly shipping: FeeVersion | null;
}

/** Amounts typed in an earlier base currency are no amounts of this one (SUP-02). */
const inBaseCurrency = sql`${feeVersions.currency} = (select ${supplierProfiles.baseCurrency}
  from ${supplierProfiles} where ${supplierProfiles.supplierId} = ${feeVersions.supplierId})`;

/**
 * The fee rules that hold for a level at an instant (FEE-01): the level's own version, else the
 * one for everybody. Handling and shipping are looked up each by itself.
 */
export async function feesInForce(
  db: Executor,
  supplierId: Id<'tenant'>,
  levelId: Id<'level'> | null,
  at: Date,
): Promise<FeesInForce> {
  const rows = await db
    .selectDistinctOn([feeVersions.kind, feeVersions.levelId])
    .from(feeVersions)
    .where(
      and(
        eq(feeVersions.supplierId, supplierId),
        inBaseCurrency,
        lte(feeVersions.validFrom, at),
        levelId
          ? or(eq(feeVersions.levelId, levelId), isNull(feeVersions.levelId))
          : isNull(feeVersions.levelId),
      ),
    )
    .orderBy(
      feeVersions.kind,
      feeVersions.levelId,
      desc(feeVersions.validFrom),
      desc(feeVersions.id),
    );
  const pick = (kind: FeeVersion['kind']) => {
    const ofKind = rows.filter((row) => row.kind === kind);
    return ofKind.find((row) => row.levelId !== null) ?? ofKind[0] ?? null;
  };
  return { handling: pick('HANDLING'), shipping: pick('SHIPPING') };
}

/** The newest version of each kind for everybody and for each level, for the supplier's editor. */
export async function newestFees(db: Executor, supplierId: Id<'tenant'>): Promise<FeeVersion[]> {
  return db
    .selectDistinctOn([feeVersions.kind, feeVersions.levelId])
    .from(feeVersions)
    .where(and(eq(feeVersions.supplierId, supplierId), inBaseCurrency))
    .orderBy(
      feeVersions.kind,
      feeVersions.levelId,
      desc(feeVersions.validFrom),
      desc(feeVersions.id),
    );
}
