import type { Permission } from '../../app/navigation.ts';
import { viewOf } from './permission-groups.ts';

/** Ticks or unticks one permission; an act of a side brings the sight of that side with it. */
export function togglePermission(
  held: readonly Permission[],
  permission: Permission,
  on: boolean,
): Permission[] {
  if (!on) return held.filter((other) => other !== permission);
  const view = viewOf(permission);
  return [...new Set([...held, ...(view ? [view] : []), permission])];
}

/** Whether other ticks stand on this one: the sight of a side stays while something is done there. */
export const isNeededBy = (held: readonly Permission[], permission: Permission): boolean =>
  held.some((other) => other !== permission && viewOf(other) === permission);
