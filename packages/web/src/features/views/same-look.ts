import type { ListLook } from '../../ui/table/list-views.ts';
import type { SavedView } from './views-query.ts';

export const lookOf = ({ search, columns }: Pick<SavedView, 'search' | 'columns'>): ListLook => ({
  address: search,
  columns: columns.map(({ name, shown, width = null }) => ({ id: name, shown, width })),
});

/** What the server keeps of a list as it stands. */
export const contentOf = ({ address, columns }: ListLook) => ({
  search: address,
  columns: columns.map(({ id, shown, width = null }) => ({ name: id, shown, width })),
});

/** Whether a list stands as it was kept: the same rows in the same order under the same columns. */
export function sameLook(a: ListLook, b: ListLook): boolean {
  return sameAddress(a.address, b.address) && written(a) === written(b);
}

/** Which filter was set first says nothing. */
function sameAddress(a: string, b: string): boolean {
  const parts = (address: string) => address.split('&').sort().join('&');
  return parts(a) === parts(b);
}

const written = ({ columns }: ListLook) =>
  JSON.stringify(columns.map(({ id, shown, width }) => [id, shown, width ?? null]));
