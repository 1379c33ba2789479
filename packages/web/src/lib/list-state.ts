export type ListSpec = {
  /** States shown as tabs; the first one is open when the address names none. */
  tabs?: readonly string[];
  /** Columns that can be sorted by; the sort is `name` or `-name`. */
  sorts?: readonly string[];
  /** How the list is sorted when the address names no sort; the header says so. */
  defaultSort?: string;
  /** Filters shown as chips; each may hold several values. */
  filters?: readonly string[];
};

export type ListSearch<Filter extends string = string> = {
  tab?: string;
  q?: string;
  sort?: string;
  /** Id of the row whose drawer is open. */
  open?: string;
  /** Id of the saved view that the list was last brought into. */
  view?: string;
} & { [name in Filter]?: string[] };

export type List<Tab extends string, Sort extends string, Filter extends string> = {
  tabs: readonly Tab[];
  sorts: readonly Sort[];
  defaultSort: string | undefined;
  filters: readonly Filter[];
  /** For the route's `validateSearch`: what an address may say, and nothing else. */
  validate: (search: Record<string, unknown>) => ListSearch<Filter>;
};

/** Declares once what a list can show; the route and the screen both read it. */
export function defineList<
  const Tab extends string = never,
  const Sort extends string = never,
  const Filter extends string = never,
>(spec: {
  tabs?: readonly Tab[];
  sorts?: readonly Sort[];
  defaultSort?: Sort | `-${Sort}`;
  filters?: readonly Filter[];
}): List<Tab, Sort, Filter> {
  const { tabs = [], sorts = [], defaultSort, filters = [] } = spec;
  return {
    tabs,
    sorts,
    defaultSort,
    filters,
    validate: (search) => readListSearch({ tabs, sorts, filters }, search) as ListSearch<Filter>,
  };
}

function readListSearch(
  spec: Required<Omit<ListSpec, 'defaultSort'>>,
  search: Record<string, unknown>,
) {
  const result: Record<string, string | string[]> = {};
  const { tab, q, sort, open, view } = search;
  if (typeof tab === 'string' && spec.tabs.includes(tab)) result.tab = tab;
  if (typeof q === 'string' && q.trim() !== '') result.q = q.slice(0, 200);
  if (typeof sort === 'string' && spec.sorts.includes(sort.replace(/^-/, ''))) result.sort = sort;
  if (typeof open === 'string' && open !== '') result.open = open;
  if (typeof view === 'string' && view.startsWith('svw_')) result.view = view;
  for (const name of spec.filters) {
    const values = [search[name]].flat().filter((value) => typeof value === 'string');
    if (values.length > 0) result[name] = [...new Set(values)];
  }
  return result;
}

export type Sorting<Sort extends string> = { by: Sort; descending: boolean } | null;

export function readSort<Sort extends string>(sort: string | undefined): Sorting<Sort> {
  if (!sort) return null;
  const descending = sort.startsWith('-');
  return { by: (descending ? sort.slice(1) : sort) as Sort, descending };
}

export type Direction = 'ascending' | 'descending';

/** A click on a header: this column, then the other way round, then the order of the list itself. */
export function nextSort(
  current: string | undefined,
  column: string,
  first: Direction = 'ascending',
  defaultSort?: string,
): string | undefined {
  const turns = first === 'ascending' ? [column, `-${column}`] : [`-${column}`, column];
  const at = turns.indexOf(current ?? defaultSort ?? '');
  // Back from the last turn; where the list is sorted by this column by itself, there are two only.
  const next = turns[at + 1] ?? (isBy(defaultSort, column) ? turns[0] : undefined);
  return next === defaultSort ? undefined : next;
}

const isBy = (sort: string | undefined, column: string) => sort?.replace(/^-/, '') === column;
