/** One chip above a list; its name is one of the list's `filters`. */
export type ListFilter<Filter extends string> = {
  name: Filter;
  label: string;
} & (OptionsFilter | PeriodFilter);

/** Any of some values. */
export type OptionsFilter = {
  options: readonly { value: string; label: string }[];
  /** Choosing one lets the other go: where the list can be asked for one only. */
  single?: boolean;
  /** Where there are too many to give at once: told what is looked for; `options` follow. */
  onFind?: (words: string) => void;
  period?: never;
};

/** A span of days in the reader's zone; read its value with `periodOf` of `lib/period.ts`. */
export type PeriodFilter = { period: true; options?: never };
