import { type SQL, sql } from 'drizzle-orm';

/** Longer words find nothing that shorter ones do not. */
const LONGEST = 200;

/** What somebody looks for as a pattern for `ilike`, its wildcards taken literally; null = nothing. */
export function likeOf(search: string | null | undefined): string | null {
  // PostgreSQL refuses NUL in a text.
  const words = search?.replaceAll('\0', '').trim().slice(0, LONGEST);
  return words ? `%${words.replace(/[\\%_]/g, '\\$&')}%` : null;
}

/** What somebody looks for, in any of the columns; undefined = everything. */
export function matches(
  search: string | null | undefined,
  columns: readonly unknown[],
): SQL | undefined {
  const like = likeOf(search);
  if (!like) return undefined;
  const found = columns.map((column) => sql`${column} ilike ${like}`);
  return sql`(${sql.join(found, sql` or `)})`;
}
