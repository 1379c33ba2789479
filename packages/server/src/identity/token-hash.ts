import { createHash } from 'node:crypto';

/** Tokens are kept only as this. */
export function tokenHash(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
