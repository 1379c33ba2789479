import type { Sorting } from './list-state.ts';

/** The values of a filter chip as an argument; null = not narrowed by it. */
export function chosen<Value extends string = string>(values: readonly string[]): Value[] | null {
  return values.length > 0 ? (values as Value[]) : null;
}

type SortArguments<Value> = { sort: Value; direction: 'ASC' | 'DESC' };

/** A list's sort as arguments; `names` says what the API calls each of its columns. */
export function sortArguments<Sort extends string, Value extends string>(
  sorting: Sorting<Sort>,
  names: Readonly<Record<Sort, Value>>,
): Partial<SortArguments<Value>> {
  if (!sorting) return {};
  return { sort: names[sorting.by], direction: sorting.descending ? 'DESC' : 'ASC' };
}
