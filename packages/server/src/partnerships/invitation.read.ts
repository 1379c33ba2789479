import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { type Id, parseId, uuidOf } from '../kernel/ids.ts';
import type { Executor } from '../platform/db.ts';
import { badCursor } from '../platform/errors.ts';
import { loaderKind } from '../platform/loaders.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../platform/page.ts';
import { applications, invitationLinks } from './partnership.table.ts';

export type InvitationRow = typeof invitationLinks.$inferSelect;

export interface InvitationKey {
  readonly supplierId: Id<'tenant'>;
  readonly id: Id<'invitationLink'>;
}

const keyOf = (key: InvitationKey) => `${key.supplierId}/${key.id}`;

export async function invitationByToken(
  db: Executor,
  token: string,
): Promise<InvitationRow | null> {
  const links = db.select().from(invitationLinks);
  const [row] = await links.where(eq(invitationLinks.token, token));
  return row ?? null;
}

export async function ownInvitation(
  db: Executor,
  supplierId: Id<'tenant'>,
  id: Id<'invitationLink'>,
): Promise<InvitationRow | null> {
  const [row] = await db
    .select()
    .from(invitationLinks)
    .where(and(eq(invitationLinks.supplierId, supplierId), eq(invitationLinks.id, id)));
  return row ?? null;
}

/** A supplier's links, the newest first; ids sort by creation. */
export async function invitationPage(
  db: Executor,
  supplierId: Id<'tenant'>,
  request: PageRequest,
): Promise<Page<InvitationRow>> {
  const [after] = request.after ? (decodeCursor(request.after, 1) ?? ['']) : [null];
  const behind = after === null ? null : parseId('invitationLink', String(after));
  if (after !== null && !behind) throw badCursor();
  const rows = await db
    .select()
    .from(invitationLinks)
    .where(
      and(
        eq(invitationLinks.supplierId, supplierId),
        behind ? sql`${invitationLinks.id} < ${uuidOf('invitationLink', behind)}::uuid` : undefined,
      ),
    )
    .orderBy(desc(invitationLinks.id))
    .limit(request.first + 1);
  return toPage(rows, request, (row) => [row.id]);
}

/** How many applications came by each link. */
export const applicationsByLink = loaderKind(
  async (db: Executor, keys: readonly InvitationKey[]) => {
    const rows = await db
      .select({
        supplierId: applications.supplierId,
        id: applications.linkId,
        count: sql<number>`count(*)::int`,
      })
      .from(applications)
      .where(
        and(
          inArray(applications.supplierId, [...new Set(keys.map((key) => key.supplierId))]),
          inArray(
            applications.linkId,
            keys.map((key) => key.id),
          ),
        ),
      )
      .groupBy(applications.supplierId, applications.linkId);
    return new Map(rows.map((row) => [keyOf(row), row.count]));
  },
  keyOf,
);
