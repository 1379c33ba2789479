import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Id } from '../kernel/ids.ts';
import { done, type Outcome, refused } from '../kernel/outcome.ts';
import {
  type IdempotencyKeyReused,
  type InvalidInput,
  idempotencyKeyReused,
  invalidInput,
} from '../kernel/refusals.ts';
import type { Tx } from './db.ts';
import { idempotencyKeys } from './idempotency.table.ts';

const MAX_KEY = 255;

export interface IdempotencyCall {
  /** Chosen by the client, 1…255 characters, unique per act within its organisation. */
  readonly key: string;
  /** The mutation's name: the same key for another mutation is another input. */
  readonly command: string;
  readonly input: unknown;
}

/**
 * The first answer to this key, if there was one. Holds a lock on the key until the transaction
 * ends, so a second request with it waits for the first instead of running beside it.
 */
export async function recallAnswer<V>(
  tx: Tx,
  tenantId: Id<'tenant'>,
  call: IdempotencyCall,
): Promise<Outcome<{ first: V } | null, IdempotencyKeyReused | InvalidInput>> {
  const problem = keyProblem(call.key);
  if (problem) return refused(problem);
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${tenantId}/${call.key}`}, 0))`,
  );
  const [row] = await tx
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.tenantId, tenantId), eq(idempotencyKeys.key, call.key)));
  if (!row) return done(null);
  if (!Buffer.from(row.inputHash).equals(inputHash(call))) return refused(idempotencyKeyReused());
  return done({ first: row.answer as V });
}

/** Keeps the answer under its key; false when a push, which holds no lock on keys, was faster. */
export async function rememberAnswer(
  tx: Tx,
  tenantId: Id<'tenant'>,
  call: IdempotencyCall,
  answer: unknown,
  now: Date,
): Promise<boolean> {
  const kept = await tx
    .insert(idempotencyKeys)
    .values({
      tenantId,
      key: call.key,
      command: call.command,
      inputHash: inputHash(call),
      answer: answer ?? null,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  return kept.length === 1;
}

/** What is wrong with a key: an index takes no longer one, and text no NUL. */
export function keyProblem(key: string): InvalidInput | null {
  if (key.length >= 1 && key.length <= MAX_KEY && !key.includes('\0')) return null;
  return invalidInput('idempotencyKey', `An idempotency key has 1 to ${MAX_KEY} characters.`);
}

/** SHA-256 of command and input, members in sorted order so that writing order does not matter. */
export function inputHash(call: IdempotencyCall): Buffer {
  return createHash('sha256')
    .update(stable([call.command, call.input]))
    .digest();
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
