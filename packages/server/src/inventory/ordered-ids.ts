import type { Id } from '../kernel/ids.ts';
import type { Work } from '../platform/work.ts';

/**
 * Ids of movements written by one act, ascending: at the same instant the id decides which movement
 * reads as the later one, so a release must sort before the clearing that follows it.
 */
export function orderedMovementIds(work: Work, count: number): Id<'movement'>[] {
  return Array.from({ length: count }, () => work.newId('movement')).sort();
}
