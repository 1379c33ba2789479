import { randomBytes } from 'node:crypto';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, invalidInput } from '../../kernel/refusals.ts';
import { optionalText } from '../../kernel/text.ts';
import type { Work } from '../../platform/work.ts';
import { tokenOfBytes } from '../invitation.rules.ts';
import type { ApplicationOrigin } from '../partnership.rules.ts';
import { invitationLinks } from '../partnership.table.ts';

/** 160 bits: nobody finds a link by trying. */
const TOKEN_BYTES = 20;

/** A supplier makes a link to send over any channel; BIGSHOP is the shop's own (PART-02, A-01). */
export async function createInvitation(
  work: Work<Actor>,
  input: { origin: ApplicationOrigin; note?: string | null; expiresAt?: Date | null },
): Promise<Outcome<{ invitationId: Id<'invitationLink'> }, InvalidInput>> {
  requirePermission(work.actor, 'SUPPLIER_PARTNERSHIPS');
  const note = optionalText('note', input.note, 200);
  const late = input.expiresAt && input.expiresAt <= work.now;
  const faults = [
    ...note.faults,
    ...(late ? [invalidInput('expiresAt', 'Choose a moment in the future.')] : []),
  ];
  if (faults.length > 0) return refused(...faults);
  const invitationId = work.newId('invitationLink');
  await work.tx.insert(invitationLinks).values({
    supplierId: work.actor.tenantId,
    id: invitationId,
    token: tokenOfBytes(randomBytes(TOKEN_BYTES)),
    origin: input.origin,
    note: note.text,
    createdBy: work.actor.userId,
    createdAt: work.now,
    expiresAt: input.expiresAt ?? null,
  });
  return done({ invitationId });
}
