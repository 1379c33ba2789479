import { and, eq, inArray } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import type { InvalidInput } from '../../kernel/refusals.ts';
import { statesAllowing } from '../../kernel/state-machine.ts';
import { optionalText, requiredText } from '../../kernel/text.ts';
import type { Work } from '../../platform/work.ts';
import {
  type InvitationRefused,
  invitationFault,
  invitationRefused,
  tokenOfLink,
} from '../invitation.rules.ts';
import type { PartnershipRow } from '../partnership.read.ts';
import { PARTNERSHIP_TRANSITIONS, transitionConflict } from '../partnership.rules.ts';
import { applications, invitationLinks, partnerships } from '../partnership.table.ts';
import { supplierStanding } from '../supplier-standing.read.ts';

export interface ApplyByInvitationInput {
  /** The pasted link, or its token alone. */
  readonly link: string;
  readonly companyName: string;
  readonly contact: string;
  readonly message?: string | null;
}

export interface Applied {
  readonly partnershipId: Id<'partnership'>;
  /** Not null: nothing new was made, the pair was already there (PART-19). */
  readonly alreadyOpen: 'PENDING' | 'PARTNERED' | null;
}

/**
 * A distributor asks to work with the supplier of a link. Every fault of the link is refused by its
 * own reason and creates nothing (PART-04); a pair that is open already is answered with what it is
 * (PART-19), also when two requests arrive at once.
 */
export async function applyByInvitation(
  work: Work<Actor>,
  input: ApplyByInvitationInput,
): Promise<Outcome<Applied, InvitationRefused | InvalidInput>> {
  requirePermission(work.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  const companyName = requiredText('companyName', input.companyName, 120);
  const contact = requiredText('contact', input.contact, 200);
  const message = optionalText('message', input.message, 1000);

  const token = tokenOfLink(input.link);
  const link = token ? await holdLink(work, token) : null;
  const standing = link ? await supplierStanding(work.tx, link.supplierId) : null;
  const applicantId = work.actor.tenantId;
  const fault = invitationFault({ token, link, standing, applicantId, now: work.now });
  const refusals: (InvitationRefused | InvalidInput)[] = [
    ...(fault ? [invitationRefused(fault)] : []),
    ...companyName.faults,
    ...contact.faults,
    ...message.faults,
  ];
  if (refusals.length > 0 || !link) return refused(...refusals);

  const { pair, isNew } = await holdPair(work, link.supplierId);
  if (!isNew && transitionConflict(pair.state, 'apply')) {
    return done({ partnershipId: pair.id, alreadyOpen: pair.state as 'PENDING' | 'PARTNERED' });
  }
  if (!isNew) await reopen(work, pair);
  const applicationId = work.newId('application');
  await work.tx.insert(applications).values({
    supplierId: pair.supplierId,
    id: applicationId,
    partnershipId: pair.id,
    distributorId: applicantId,
    linkId: link.id,
    origin: link.origin,
    companyName: companyName.text,
    contact: contact.text,
    message: message.text,
    state: 'PENDING',
    appliedBy: work.actor.userId,
    appliedAt: work.now,
  });
  work.emit({
    kind: 'application.received',
    tenants: [pair.supplierId, applicantId],
    objectId: pair.id,
    payload: {
      partnershipId: pair.id,
      applicationId,
      supplierId: pair.supplierId,
      distributorId: applicantId,
    },
  });
  return done({ partnershipId: pair.id, alreadyOpen: null });
}

/** Shared hold: a link that is being revoked is revoked before or after, never during. */
async function holdLink(work: Work<Actor>, token: string) {
  const links = work.tx.select().from(invitationLinks);
  const [link] = await links.where(eq(invitationLinks.token, token)).for('share');
  return link ?? null;
}

/** The pair's one row, made when there is none; whoever comes second waits and finds the first's. */
async function holdPair(work: Work<Actor>, supplierId: Id<'tenant'>) {
  const distributorId = work.actor.tenantId;
  const made = await work.tx
    .insert(partnerships)
    .values({
      supplierId,
      id: work.newId('partnership'),
      distributorId,
      state: 'PENDING',
      stateAt: work.now,
      createdAt: work.now,
    })
    .onConflictDoNothing()
    .returning();
  if (made[0]) return { pair: made[0], isNew: true };
  const [pair] = await work.tx
    .select()
    .from(partnerships)
    .where(
      and(eq(partnerships.supplierId, supplierId), eq(partnerships.distributorId, distributorId)),
    )
    .for('update');
  if (!pair) throw new Error('a pair that exists cannot be read');
  return { pair, isNew: false };
}

async function reopen(work: Work<Actor>, pair: PartnershipRow): Promise<void> {
  await work.tx
    .update(partnerships)
    .set({ state: 'PENDING', stateAt: work.now })
    .where(
      and(
        eq(partnerships.supplierId, pair.supplierId),
        eq(partnerships.id, pair.id),
        inArray(partnerships.state, statesAllowing(PARTNERSHIP_TRANSITIONS, 'apply')),
      ),
    );
}
