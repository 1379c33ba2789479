/** A list as it was left: where it stands, what it was narrowed to, and the rows it showed. */
export type LeftList = { path: string; search: Record<string, unknown>; ids: readonly string[] };

/** The way back to a list from one of its rows, and to the rows beside it. */
export type Trail = {
  path: string;
  search: Record<string, unknown>;
  previous: string | null;
  next: string | null;
  /** Its place among the rows that were loaded, from 1. */
  place: number;
  count: number;
};

const key = 'distributary.lists';
const mostLists = 6;
const mostRows = 500;

/** The list seen last stands first; each screen is remembered once. */
export function withList(lists: readonly LeftList[], seen: LeftList): LeftList[] {
  const others = lists.filter(({ path }) => path !== seen.path);
  return [{ ...seen, ids: seen.ids.slice(0, mostRows) }, ...others].slice(0, mostLists);
}

/** Where a row stands in the list it was seen in last; null when no list showed it. */
export function trailIn(lists: readonly LeftList[], id: string): Trail | null {
  const list = lists.find(({ ids }) => ids.includes(id));
  if (!list) return null;
  const at = list.ids.indexOf(id);
  return {
    path: list.path,
    search: list.search,
    previous: list.ids[at - 1] ?? null,
    next: list.ids[at + 1] ?? null,
    place: at + 1,
    count: list.ids.length,
  };
}

/** Kept for the tab: a detail page that is loaded anew still knows where its reader came from. */
export function rememberList(seen: LeftList): void {
  sessionStorage.setItem(key, JSON.stringify(withList(read(), seen)));
}

export const trailOf = (id: string): Trail | null => trailIn(read(), id);

function read(): LeftList[] {
  try {
    const lists: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(lists) ? lists : [];
  } catch {
    return [];
  }
}
