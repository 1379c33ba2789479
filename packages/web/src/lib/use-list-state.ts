import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  type Direction,
  type List,
  type ListSearch,
  nextSort,
  readSort,
  type Sorting,
} from './list-state.ts';
import { parsePlainSearch, stringifyPlainSearch } from './plain-search.ts';

export type ListState<
  Tab extends string = string,
  Sort extends string = string,
  Filter extends string = string,
> = {
  tab: Tab | undefined;
  setTab: (tab: Tab) => void;
  q: string;
  setQ: (words: string) => void;
  sort: Sorting<Sort>;
  /** A click on a column's header; `first` is the way it goes at first. */
  toggleSort: (column: Sort, first?: Direction) => void;
  filters: Record<Filter, string[]>;
  setFilter: (name: Filter, values: readonly string[]) => void;
  /** Anything narrower than the open tab: an empty list then says so instead of greeting. */
  narrowed: boolean;
  clear: () => void;
  open: string | null;
  setOpen: (id: string | null) => void;
  /** One text for everything that decides which rows are shown; a selection lives as long. */
  key: string;
  /** The address without the open drawer: `tab=failed&q=mug`; empty for the list as it is. */
  address: string;
  /** The saved view that the list was last brought into. */
  view: string | null;
  /** Nothing is said of the list at all, not even a drawer. */
  fresh: boolean;
  /** Brings the list to what an address says, and remembers the view it came from. */
  show: (address: string, view: string | null) => void;
};

/**
 * A list's tab, words, filters, sort and open drawer, kept in the address: back works, and a link
 * sent to a colleague shows the same.
 */
export function useListState<Tab extends string, Sort extends string, Filter extends string>(
  list: List<Tab, Sort, Filter>,
): ListState<Tab, Sort, Filter> {
  const search = list.validate(useSearch({ strict: false }) as Record<string, unknown>);
  const navigate = useNavigate();

  function change(changes: Record<string, unknown>, replace = false) {
    const search = (before: Record<string, unknown>) => ({ ...before, ...changes });
    void navigate({ to: '.', search: search as never, replace, resetScroll: false });
  }

  const filterOf = (name: Filter): string[] => (search as ListSearch<string>)[name] ?? [];
  const filters = Object.fromEntries(list.filters.map((name) => [name, filterOf(name)]));
  const { open, view, ...shown } = search;

  return {
    tab: (search.tab as Tab | undefined) ?? list.tabs[0],
    setTab: (tab) => change({ tab: tab === list.tabs[0] ? undefined : tab, open: undefined }),
    q: search.q ?? '',
    setQ: (words) => change({ q: words.trim() === '' ? undefined : words }, true),
    sort: readSort<Sort>(search.sort ?? list.defaultSort),
    toggleSort: (column, first) =>
      change({ sort: nextSort(search.sort, column, first, list.defaultSort) }, true),
    filters: filters as Record<Filter, string[]>,
    setFilter: (name, values) => change({ [name]: values.length > 0 ? [...values] : undefined }),
    narrowed: Boolean(search.q) || list.filters.some((name) => filterOf(name).length > 0),
    clear: () =>
      change({
        q: undefined,
        ...Object.fromEntries(list.filters.map((name) => [name, undefined])),
      }),
    open: open ?? null,
    setOpen: (id) => change({ open: id ?? undefined }),
    key: JSON.stringify(shown),
    address: stringifyPlainSearch(shown).replace('?', ''),
    view: view ?? null,
    fresh: Object.keys(search).length === 0,
    show: (address, view) => {
      const wanted = { ...list.validate(parsePlainSearch(address)), view: view ?? undefined };
      void navigate({ to: '.', search: wanted as never, resetScroll: false });
    },
  };
}
