/** Keyset paging: a cursor is the sort values of the row it stands behind, opaque to clients. */

export const MAX_PAGE_SIZE = 100;

export interface PageRequest {
  /** 1…100. */
  readonly first: number;
  readonly after?: string | null;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
}

export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The sort values behind a cursor, or null when it is not one of ours with `length` values. */
export function decodeCursor(cursor: string, length: number): (string | number)[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => typeof value === 'string' || Number.isFinite(value));
    return fits ? (values as (string | number)[]) : null;
  } catch {
    return null;
  }
}

/** Cuts the page from `first + 1` fetched rows; the extra row only tells that there are more. */
export function toPage<Row>(
  fetched: readonly Row[],
  request: PageRequest,
  cursorOf: (row: Row) => readonly (string | number)[],
): Page<Row> {
  const rows = fetched.slice(0, request.first);
  return {
    rows,
    cursors: rows.map((row) => encodeCursor(cursorOf(row))),
    hasNextPage: fetched.length > request.first,
  };
}
