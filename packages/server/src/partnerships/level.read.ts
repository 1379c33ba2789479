import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { loaderKind } from '../platform/loaders.ts';
import { levels } from './level.table.ts';
import { partnerships } from './partnership.table.ts';

export type LevelRow = typeof levels.$inferSelect;

/** A supplier's levels by name. At most MOST_LEVELS. */
export function levelsOf(db: Executor, supplierId: Id<'tenant'>): Promise<LevelRow[]> {
  return db
    .select()
    .from(levels)
    .where(eq(levels.supplierId, supplierId))
    .orderBy(asc(sql`lower(${levels.name})`));
}

export interface LevelKey {
  readonly supplierId: Id<'tenant'>;
  readonly id: Id<'level'>;
}

const keyOf = (key: LevelKey) => `${key.supplierId}/${key.id}`;
const suppliersOf = (keys: readonly LevelKey[]) => [...new Set(keys.map((key) => key.supplierId))];
const idsOf = (keys: readonly LevelKey[]) => [...new Set(keys.map((key) => key.id))];

/** Levels by owner and id. */
export const levelById = loaderKind(async (db: Executor, keys: readonly LevelKey[]) => {
  const rows = await db
    .select()
    .from(levels)
    .where(and(inArray(levels.supplierId, suppliersOf(keys)), inArray(levels.id, idsOf(keys))));
  return new Map(rows.map((row) => [keyOf(row), row]));
}, keyOf);

/** How many partnered distributors each level has. */
export const distributorsOnLevel = loaderKind(async (db: Executor, keys: readonly LevelKey[]) => {
  const rows = await db
    .select({
      supplierId: partnerships.supplierId,
      id: partnerships.levelId,
      count: sql<number>`count(*)::int`,
    })
    .from(partnerships)
    .where(
      and(
        inArray(partnerships.supplierId, suppliersOf(keys)),
        inArray(partnerships.levelId, idsOf(keys)),
        eq(partnerships.state, 'PARTNERED'),
      ),
    )
    .groupBy(partnerships.supplierId, partnerships.levelId);
  return new Map(rows.map((row) => [`${row.supplierId}/${row.id}`, row.count]));
}, keyOf);
