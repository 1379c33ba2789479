import type { Id } from '../kernel/ids.ts';

/** To whom an enabled product shows (VIS-01). */
export const VISIBILITY_MODES = [
  'ALL_PARTNERED',
  'LEVELS',
  'ONLY_DISTRIBUTORS',
  'EXCEPT_DISTRIBUTORS',
  'HIDDEN',
] as const;
export type VisibilityMode = (typeof VISIBILITY_MODES)[number];

export interface Visibility {
  readonly mode: VisibilityMode;
  readonly levelIds: readonly Id<'level'>[];
  readonly distributorIds: readonly Id<'tenant'>[];
}

/** Whoever looks: a partnered distributor and the level it is in (null = none). */
export interface Looker {
  readonly levelId: Id<'level'> | null;
  readonly distributorId: Id<'tenant'>;
}

/** VIS-02: the one answer to "does this product show to this distributor?". */
export function isVisible(visibility: Visibility, to: Looker): boolean {
  switch (visibility.mode) {
    case 'ALL_PARTNERED':
      return true;
    case 'LEVELS':
      return to.levelId !== null && visibility.levelIds.includes(to.levelId);
    case 'ONLY_DISTRIBUTORS':
      return visibility.distributorIds.includes(to.distributorId);
    case 'EXCEPT_DISTRIBUTORS':
      return !visibility.distributorIds.includes(to.distributorId);
    case 'HIDDEN':
      return false;
  }
}
