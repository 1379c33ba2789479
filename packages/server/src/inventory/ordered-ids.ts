import { type Id, idFromUuid, uuidOf } from '../kernel/ids.ts';
import type { Work } from '../platform/work.ts';

const latest = new WeakMap<Work, bigint>();

/**
 * Ids of movements, ascending over all that one act writes: at the same instant the id decides which
 * movement reads as the later one, and a release must read before the clearing after it.
 */
export function orderedMovementIds(work: Work, count: number): Id<'movement'>[] {
  let last = latest.get(work) ?? 0n;
  const ids = Array.from({ length: count }, () => numberOf(work.newId('movement')))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((value) => {
      last = value > last ? value : last + 1n;
      return idFromUuid('movement', last.toString(16).padStart(32, '0'));
    });
  latest.set(work, last);
  return ids;
}

function numberOf(id: Id<'movement'>): bigint {
  return BigInt(`0x${uuidOf('movement', id).replaceAll('-', '')}`);
}
