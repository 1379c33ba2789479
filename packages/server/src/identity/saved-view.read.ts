import { and, asc, desc, eq, or, sql } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import type { Actor } from './actor.access.ts';
import { isListName } from './saved-view.rules.ts';
import { savedViewDefaults, savedViews } from './saved-view.table.ts';
import { users } from './user.table.ts';

export type SavedViewRow = Awaited<ReturnType<typeof viewRows>>[number];

const MOST_TOLD = 200;

function viewRows(db: Executor, { userId }: Actor) {
  return db
    .select({
      id: savedViews.id,
      userId: savedViews.userId,
      ownerName: users.name,
      list: savedViews.list,
      name: savedViews.name,
      search: savedViews.search,
      columns: savedViews.columns,
      shared: savedViews.shared,
      isDefault: sql<boolean>`${savedViewDefaults.viewId} is not null`,
    })
    .from(savedViews)
    .innerJoin(users, eq(users.id, savedViews.userId))
    .leftJoin(
      savedViewDefaults,
      and(
        eq(savedViewDefaults.tenantId, savedViews.tenantId),
        eq(savedViewDefaults.viewId, savedViews.id),
        eq(savedViewDefaults.userId, userId),
      ),
    )
    .$dynamic();
}

/** One's own, and those that others share. */
const visible = (tenantId: Id<'tenant'>, userId: Id<'user'>) =>
  and(
    eq(savedViews.tenantId, tenantId),
    or(eq(savedViews.userId, userId), eq(savedViews.shared, true)),
  );

/** A person's own views first, then those that colleagues share, each by name. */
export async function viewsOfList(db: Executor, actor: Actor, list: string) {
  if (!isListName(list)) return [];
  return await viewRows(db, actor)
    .where(and(visible(actor.tenantId, actor.userId), eq(savedViews.list, list)))
    .orderBy(
      desc(eq(savedViews.userId, actor.userId)),
      asc(sql`lower(${savedViews.name})`),
      asc(savedViews.id),
    )
    .limit(MOST_TOLD);
}

export async function viewById(db: Executor, actor: Actor, id: Id<'savedView'>) {
  const [view] = await viewRows(db, actor).where(
    and(visible(actor.tenantId, actor.userId), eq(savedViews.id, id)),
  );
  return view ?? null;
}
