import { and, count, eq, ne, or, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type AlreadyTaken,
  alreadyTaken,
  type InvalidInput,
  type NotFound,
  notFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { type Actor, may, requireSession } from '../actor.access.ts';
import { checkView, isListName, MAX_VIEWS, type ViewContent } from '../saved-view.rules.ts';
import { savedViewDefaults, savedViews } from '../saved-view.table.ts';

export interface SaveViewInput extends ViewContent {
  /** The view to change; a new one without. */
  readonly viewId: Id<'savedView'> | null;
  readonly shared: boolean;
}

type Refused = InvalidInput | NotFound | AlreadyTaken | StateConflict;
type Saved = Outcome<{ viewId: Id<'savedView'> }, Refused>;

/** Keeps a list as it stands under a name; only whoever made a view changes it. */
export async function saveView(work: Work<Actor>, input: SaveViewInput): Promise<Saved> {
  const actor = requireSession(work.actor);
  const faults = checkView(input);
  if (faults.length > 0) return refused(...faults);
  // One writer of a person's views at a time, so that neither name nor number is outrun.
  const key = `saved-views/${actor.tenantId}/${actor.userId}`;
  await work.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const own = ownViews(actor, input.list);
  const name = input.name.trim();
  const [same] = await work.tx
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(
      and(
        own,
        eq(sql`lower(${savedViews.name})`, sql`lower(${name})`),
        input.viewId ? ne(savedViews.id, input.viewId) : undefined,
      ),
    );
  if (same) return refused(alreadyTaken('name', 'Another view of this list has this name.'));
  const content = {
    name,
    search: input.search,
    columns: [...input.columns],
    shared: input.shared,
    changedAt: work.now,
  };
  return input.viewId
    ? await change(work, input.viewId, input.list, content)
    : await add(work, input.list, content);
}

type Content = Omit<
  typeof savedViews.$inferInsert,
  'tenantId' | 'id' | 'userId' | 'list' | 'createdAt'
>;

async function add(work: Work<Actor>, list: string, content: Content): Promise<Saved> {
  const { actor, now } = work;
  const [held] = await work.tx
    .select({ views: count() })
    .from(savedViews)
    .where(ownViews(actor, list));
  if ((held?.views ?? 0) >= MAX_VIEWS) {
    const message = `You have ${MAX_VIEWS} views of this list. Delete one first.`;
    return refused(stateConflict([], 'FULL', message));
  }
  const viewId = work.newId('savedView');
  const owner = { tenantId: actor.tenantId, userId: actor.userId };
  await work.tx
    .insert(savedViews)
    .values({ ...owner, id: viewId, list, ...content, createdAt: now });
  return done({ viewId });
}

async function change(
  work: Work<Actor>,
  viewId: Id<'savedView'>,
  list: string,
  content: Content,
): Promise<Saved> {
  const { actor } = work;
  const [changed] = await work.tx
    .update(savedViews)
    .set(content)
    .where(and(ownViews(actor, list), eq(savedViews.id, viewId)))
    .returning({ id: savedViews.id });
  if (!changed) return refused(notFound('id', 'view'));
  // Nobody's list opens with a view that is not theirs to see any more.
  if (!content.shared) {
    await work.tx
      .delete(savedViewDefaults)
      .where(
        and(
          eq(savedViewDefaults.tenantId, actor.tenantId),
          eq(savedViewDefaults.viewId, viewId),
          ne(savedViewDefaults.userId, actor.userId),
        ),
      );
  }
  return done({ viewId });
}

/** Removes a view: one's own, or with ORGANISATION_MANAGE one that a colleague shares. */
export async function deleteView(
  work: Work<Actor>,
  viewId: Id<'savedView'> | null,
): Promise<Outcome<{ viewId: Id<'savedView'> }, NotFound>> {
  const actor = requireSession(work.actor);
  if (!viewId) return refused(notFound('id', 'view'));
  const shared = may(actor, 'ORGANISATION_MANAGE') ? eq(savedViews.shared, true) : undefined;
  const [deleted] = await work.tx
    .delete(savedViews)
    .where(
      and(
        eq(savedViews.tenantId, actor.tenantId),
        eq(savedViews.id, viewId),
        or(eq(savedViews.userId, actor.userId), shared),
      ),
    )
    .returning({ id: savedViews.id });
  return deleted ? done({ viewId }) : refused(notFound('id', 'view'));
}

/** The view a list opens with for the person who asks; without one the list opens as it is. */
export async function openWithView(
  work: Work<Actor>,
  { list, viewId }: { list: string; viewId: Id<'savedView'> | null },
): Promise<Outcome<Record<string, never>, NotFound>> {
  const { tenantId, userId } = requireSession(work.actor);
  if (!isListName(list)) return refused(notFound('list', 'list'));
  if (!viewId) {
    await work.tx
      .delete(savedViewDefaults)
      .where(
        and(
          eq(savedViewDefaults.tenantId, tenantId),
          eq(savedViewDefaults.userId, userId),
          eq(savedViewDefaults.list, list),
        ),
      );
    return done({});
  }
  const [seen] = await work.tx
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(
      and(
        eq(savedViews.tenantId, tenantId),
        eq(savedViews.id, viewId),
        eq(savedViews.list, list),
        or(eq(savedViews.userId, userId), eq(savedViews.shared, true)),
      ),
    )
    .for('share');
  if (!seen) return refused(notFound('id', 'view'));
  await work.tx
    .insert(savedViewDefaults)
    .values({ tenantId, userId, list, viewId })
    .onConflictDoUpdate({
      target: [savedViewDefaults.tenantId, savedViewDefaults.userId, savedViewDefaults.list],
      set: { viewId },
    });
  return done({});
}

const ownViews = ({ tenantId, userId }: Actor, list: string) =>
  and(eq(savedViews.tenantId, tenantId), eq(savedViews.userId, userId), eq(savedViews.list, list));
