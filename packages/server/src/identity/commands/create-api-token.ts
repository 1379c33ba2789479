import { randomBytes } from 'node:crypto';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type InvalidInput,
  invalidInput,
  type NotFound,
  notFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import type { Work } from '../../platform/work.ts';
import { checkName } from '../account.rules.ts';
import { type Actor, requirePermission, requireSession } from '../actor.access.ts';
import { heldByUser } from '../member.read.ts';
import { type BeyondOwnRights, beyondOwnRights, MAX_API_TOKENS } from '../membership.rules.ts';
import { apiTokens } from '../membership.table.ts';
import type { Permission } from '../permission.rules.ts';
import { tokenHash } from '../token-hash.ts';

export interface CreateApiTokenInput {
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly expiresAt: Date | null;
}

/** How many characters of a token are kept to recognise it by. */
const HINT_LENGTH = 10;

/** A bearer token for an integrator, with a part of its maker's permissions; shown this once (GEN-09). */
export async function createApiToken(
  work: Work<Actor>,
  input: CreateApiTokenInput,
): Promise<
  Outcome<
    { apiTokenId: Id<'apiToken'>; token: string },
    InvalidInput | StateConflict | BeyondOwnRights
  >
> {
  const actor = requirePermission(requireSession(work.actor), 'API_TOKENS');
  const faults = checkName(input.name, 'name');
  if (input.scopes.length === 0) faults.push(invalidInput('scopes', 'Choose what it may do.'));
  if (input.expiresAt && input.expiresAt <= work.now) {
    faults.push(invalidInput('expiresAt', 'Choose an instant to come.'));
  }
  if (faults.length > 0) return refused(...faults);
  const own = await heldByUser(work.tx, actor.tenantId, actor.userId);
  const beyond = beyondOwnRights(own, input.scopes, 'scopes');
  if (beyond) return refused(beyond);
  const [counted] = await work.tx
    .select({ tokens: count() })
    .from(apiTokens)
    .where(and(eq(apiTokens.tenantId, actor.tenantId), isNull(apiTokens.revokedAt)));
  if ((counted?.tokens ?? 0) >= MAX_API_TOKENS) {
    const message = `Revoke a token first: an organisation has at most ${MAX_API_TOKENS}.`;
    return refused(stateConflict([], 'FULL', message));
  }
  const token = `dst_${randomBytes(32).toString('base64url')}`;
  const apiTokenId = work.newId('apiToken');
  await work.tx.insert(apiTokens).values({
    tenantId: actor.tenantId,
    id: apiTokenId,
    name: input.name.trim(),
    hint: token.slice(0, HINT_LENGTH),
    tokenHash: tokenHash(token),
    scopes: [...new Set(input.scopes)],
    createdBy: actor.userId,
    createdAt: work.now,
    expiresAt: input.expiresAt,
  });
  work.emit({
    kind: 'apiToken.created',
    tenants: [actor.tenantId],
    objectId: apiTokenId,
    payload: { apiTokenId, name: input.name.trim(), scopes: input.scopes },
  });
  return done({ apiTokenId, token });
}

/** Makes a token worthless from its next request on. */
export async function revokeApiToken(
  work: Work<Actor>,
  id: Id<'apiToken'> | null,
): Promise<Outcome<{ apiTokenId: Id<'apiToken'> }, NotFound>> {
  const actor = requirePermission(requireSession(work.actor), 'API_TOKENS');
  if (!id) return refused(notFound('id', 'API token'));
  const [revoked] = await work.tx
    .update(apiTokens)
    .set({ revokedAt: work.now })
    .where(
      and(
        eq(apiTokens.tenantId, actor.tenantId),
        eq(apiTokens.id, id),
        isNull(apiTokens.revokedAt),
      ),
    )
    .returning({ id: apiTokens.id });
  if (!revoked) return refused(notFound('id', 'API token'));
  work.emit({
    kind: 'apiToken.revoked',
    tenants: [actor.tenantId],
    objectId: id,
    payload: { apiTokenId: id },
  });
  return done({ apiTokenId: id });
}
