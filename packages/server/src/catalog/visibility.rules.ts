/** To whom an enabled product shows (VIS-01). */
export const VISIBILITY_MODES = [
  'ALL_PARTNERED',
  'LEVELS',
  'ONLY_DISTRIBUTORS',
  'EXCEPT_DISTRIBUTORS',
  'HIDDEN',
] as const;
export type VisibilityMode = (typeof VISIBILITY_MODES)[number];
