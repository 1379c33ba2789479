import { and, eq, isNull } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { invitationLinks } from '../partnership.table.ts';

/** Nobody can apply by the link any more; applications made with it stay. Twice is once. */
export async function revokeInvitation(
  work: Work<Actor>,
  input: { invitationId: Id<'invitationLink'> | null },
): Promise<Outcome<{ invitationId: Id<'invitationLink'> }, NotFound>> {
  requirePermission(work.actor, 'SUPPLIER_PARTNERSHIPS');
  const missing = refused(notFound('invitationId', 'invitation'));
  if (!input.invitationId) return missing;
  const own = and(
    eq(invitationLinks.supplierId, work.actor.tenantId),
    eq(invitationLinks.id, input.invitationId),
  );
  const [link] = await work.tx.select().from(invitationLinks).where(own).for('update');
  if (!link) return missing;
  await work.tx
    .update(invitationLinks)
    .set({ revokedAt: work.now })
    .where(and(own, isNull(invitationLinks.revokedAt)));
  return done({ invitationId: link.id });
}
