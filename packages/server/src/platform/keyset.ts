import { type SQL, sql } from 'drizzle-orm';
import { badCursor } from './errors.ts';
import { decodeCursor, encodeCursor, type Page, type PageRequest } from './page.ts';

/** A value a list is ordered by. It is never null: rows would fall between two pages. */
export interface SortValue {
  readonly value: SQL;
  readonly type: 'text' | 'numeric' | 'integer' | 'timestamptz';
}

/** One way to order a list; rows that are equal in it stand in the order of their ids. */
export interface SortChoice {
  readonly by: readonly SortValue[];
  /** Which way round it is when the reader does not say. */
  readonly descending: boolean;
}

export interface SortRequest<Sort extends string> {
  readonly sort?: Sort | null;
  readonly direction?: 'ASC' | 'DESC' | null;
}

/** The order of one list as it was asked for: what to order by, and where a page goes on. */
export interface Keyset {
  /** Stands in every cursor, so that a cursor of another order is refused. */
  readonly name: string;
  readonly columns: readonly { readonly value: SQL; readonly type: SortValue['type'] | 'uuid' }[];
  readonly descending: boolean;
}

export function keysetOf<Sort extends string>(
  choices: Readonly<Record<Sort, SortChoice>>,
  ids: readonly SQL[],
  request: SortRequest<Sort>,
  usual: NoInfer<Sort>,
): Keyset {
  const sort = request.sort ?? usual;
  const { by, descending: naturally } = choices[sort];
  const descending = request.direction ? request.direction === 'DESC' : naturally;
  return {
    name: `${sort} ${descending ? 'DESC' : 'ASC'}`,
    columns: [...by, ...ids.map((value) => ({ value, type: 'uuid' as const }))],
    descending,
  };
}

export function orderBy({ columns, descending }: Keyset): SQL {
  const way = sql.raw(descending ? ' desc' : ' asc');
  return list(columns.map(({ value }) => sql`${value}${way}`));
}

/** What stands behind a cursor, as one comparison that an index can follow. */
export function behind(keyset: Keyset, after: string | null | undefined): SQL | undefined {
  if (!after) return undefined;
  const { columns, descending } = keyset;
  const [name, ...place] = decodeCursor(after, columns.length + 1) ?? [];
  if (name !== keyset.name) throw badCursor();
  const values = columns.map(({ type }, i) => {
    const value = place[i];
    if (typeof value !== 'string' || !FITS[type](value)) throw badCursor();
    return sql`${value}::${sql.raw(type)}`;
  });
  const sign = sql.raw(descending ? '<' : '>');
  return sql`(${list(columns.map(({ value }) => value))}) ${sign} (${list(values)})`;
}

/** To be selected as `place`: what a row's cursor is made of. */
export function placeIn({ columns }: Keyset): SQL<string> {
  return sql<string>`json_build_array(${list(columns.map(textOf))})::text`;
}

/** Cuts the page from `first + 1` fetched rows. */
export function keysetPage<Row extends { readonly place: string }>(
  fetched: readonly Row[],
  request: PageRequest,
  keyset: Keyset,
): Page<Row> {
  const rows = fetched.slice(0, request.first);
  return {
    rows,
    cursors: rows.map(({ place }) => encodeCursor([keyset.name, ...JSON.parse(place)])),
    hasNextPage: fetched.length > request.first,
  };
}

function textOf({ value, type }: Keyset['columns'][number]): SQL {
  return type === 'timestamptz'
    ? sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : sql`(${value})::text`;
}

const list = (parts: readonly SQL[]) => sql.join([...parts], sql`, `);

const FITS: Record<Keyset['columns'][number]['type'], (value: string) => boolean> = {
  text: (value) => !value.includes('\0'),
  numeric: (value) => /^-?\d{1,20}(\.\d{1,10})?$/.test(value),
  integer: (value) => /^-?\d{1,9}$/.test(value),
  timestamptz: (value) =>
    /^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  uuid: (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
};
