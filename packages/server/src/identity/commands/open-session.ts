import { randomBytes } from 'node:crypto';
import type { Id } from '../../kernel/ids.ts';
import { newId } from '../../kernel/ids.ts';
import type { Executor } from '../../platform/db.ts';
import { SESSION_LIFE_MS } from '../account.rules.ts';
import { tokenHash } from '../token-hash.ts';
import { sessions } from '../user.table.ts';

/** The device a session is begun on. */
export interface Device {
  readonly userAgent: string;
  readonly address: string;
}

export interface OpenedSession {
  readonly id: Id<'session'>;
  /** 256 random bits; only their hash is kept. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Begins a session with a token of its own; nothing of an earlier session lives on in it. */
export async function openSession(
  db: Executor,
  owner: { userId: Id<'user'>; tenantId: Id<'tenant'> | null },
  device: Device,
  now: Date,
): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url');
  const id = newId('session', now);
  const expiresAt = new Date(now.getTime() + SESSION_LIFE_MS);
  await db.insert(sessions).values({
    id,
    tokenHash: tokenHash(token),
    userId: owner.userId,
    tenantId: owner.tenantId,
    userAgent: device.userAgent.slice(0, 300),
    address: device.address,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
  });
  return { id, token, expiresAt };
}
