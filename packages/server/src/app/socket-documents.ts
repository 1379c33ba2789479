import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  specifiedRules,
  validate,
} from 'graphql';
import { limitRules, parseWithinLimits } from '../platform/limits.ts';

export type Prepared =
  | { readonly ok: true; readonly document: DocumentNode }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** Many subscribers send the same text: so many texts of so many characters are kept prepared. */
const KEPT = 500;
const KEPT_LENGTH = 8000;

/**
 * Parses and validates what comes over a socket under the limits of HTTP. It never throws: an
 * error thrown here would close the socket with everything that runs on it.
 */
export function socketDocuments(schema: GraphQLSchema): (text: unknown) => Prepared {
  const known = new Map<string, Prepared>();
  const rules = [...specifiedRules, ...limitRules];

  function prepare(text: string): Prepared {
    let document: DocumentNode;
    try {
      document = parseWithinLimits(text);
    } catch (error) {
      return { ok: false, errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] };
    }
    const errors = validate(schema, document, rules);
    if (errors.length === 0) return { ok: true, document };
    return { ok: false, errors: errors.map((e) => coded(e, 'GRAPHQL_VALIDATION_FAILED')) };
  }

  return (text) => {
    if (typeof text !== 'string') {
      return { ok: false, errors: [coded(new Error('query must be text'), 'BAD_REQUEST')] };
    }
    const found = known.get(text);
    if (found) return found;
    const prepared = prepare(text);
    if (text.length <= KEPT_LENGTH) {
      const [oldest] = known.keys();
      if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
      known.set(text, prepared);
    }
    return prepared;
  };
}

function coded(error: unknown, code: string): GraphQLError {
  if (!(error instanceof GraphQLError)) {
    return new GraphQLError(error instanceof Error ? error.message : 'Not readable.', {
      extensions: { code },
    });
  }
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    extensions: { code, ...error.extensions },
  });
}
