/** One chip above a list; its name is one of the list's `filters`. */
export type ListFilter<Filter extends string> = {
  name: Filter;
  label: string;
  options: readonly { value: string; label: string }[];
};
