export type UserErrorLike = { message: string; path?: readonly string[] | null };

/**
 * The form field a refusal points at, in the form library's notation (`fees.0.amount`), or null when
 * the form has no such field. The server's path begins at the input; `input` in front is dropped, and
 * a path that goes deeper than the form lands on the nearest field above it.
 */
export function fieldOf(
  values: unknown,
  path: readonly string[] | null | undefined,
): string | null {
  if (!path) return null;
  const steps = path[0] === 'input' ? path.slice(1) : path;
  const known: string[] = [];
  let at: unknown = values;
  for (const step of steps) {
    if (at === null || typeof at !== 'object' || !(step in at)) break;
    known.push(step);
    at = (at as Record<string, unknown>)[step];
  }
  return known.length > 0 ? known.join('.') : null;
}
