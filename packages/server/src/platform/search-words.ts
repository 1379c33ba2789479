/** Longer words find nothing that shorter ones do not. */
const LONGEST = 200;

/** What somebody looks for as a pattern for `ilike`, its wildcards taken literally; null = nothing. */
export function likeOf(search: string | null | undefined): string | null {
  // PostgreSQL refuses NUL in a text.
  const words = search?.replaceAll('\0', '').trim().slice(0, LONGEST);
  return words ? `%${words.replace(/[\\%_]/g, '\\$&')}%` : null;
}
