/**
 * A refusal is data, not an exception: `kind` is the name of its GraphQL type, `path` the input
 * field it belongs to (empty = the whole act), and further members are typed facts.
 */
export interface Refusal {
  readonly kind: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** What a decision or command ends in: a value, or every reason why not. */
export type Outcome<Value, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: readonly R[] };

export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refused<R extends Refusal>(
  ...refusals: R[]
): { readonly ok: false; readonly refusals: readonly R[] } {
  return { ok: false, refusals };
}
