import type { IdPosition } from './id-positions.ts';

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Whether an operation did what it was asked: no error, no refusal anywhere, something answered. */
export function verdictOn(
  text: string,
  { type, field }: Pick<IdPosition, 'type' | 'field'>,
): { readonly ok: boolean; readonly why: string } {
  const { data, errors } = JSON.parse(text) as Answer;
  const [error] = errors ?? [];
  if (error) return { ok: false, why: error.message };
  const refusal = /"(?:userErrors|error)":(\[?\{.{0,300})/.exec(text)?.[1];
  if (type === 'Mutation' && refusal) return { ok: false, why: refusal };
  const reached = find(data, field);
  if (reached === null || reached === undefined) return { ok: false, why: 'answered nothing' };
  return { ok: true, why: '' };
}

/** The first value under a name, anywhere. */
function find(value: unknown, name: string): unknown {
  if (!value || typeof value !== 'object') return undefined;
  if (name in value) return (value as Record<string, unknown>)[name];
  for (const inner of Object.values(value)) {
    const found = find(inner, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
