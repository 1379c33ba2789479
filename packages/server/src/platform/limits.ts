import {
  type ArgumentNode,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { apiError } from './errors.ts';
import { MAX_PAGE_SIZE } from './page.ts';

/** What one operation may ask for, over HTTP and sockets alike. */
export const LIMITS = {
  depth: 12,
  rootFields: 30,
  aliases: 200,
  tokens: 3000,
  /** Fields that may have to be answered: each list multiplies what hangs below it by `first`. */
  cost: 20_000,
} as const;

/** Parses a request's text; one that is too long is refused before it is read to its end. */
export function parseWithinLimits(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: LIMITS.tokens });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw isTooManyTokens(message) || isTooDeep(message) ? tooManyTokens() : error;
  }
}

/** graphql-js tells it only by its sentence. */
export const isTooManyTokens = (message: string) =>
  /contains more tha[nt] \d+ tokens/.test(message);
/** Brackets in brackets can exhaust the parser's stack before its words are counted. */
export const isTooDeep = (message: string) => message.includes('Maximum call stack size');
export const tooManyTokens = () => exceeds(`it has more than ${LIMITS.tokens} tokens`);

interface Weight {
  depth: number;
  aliases: number;
  fields: number;
  cost: number;
}

/**
 * Refuses an operation that asks for too much. It weighs each fragment once, so a document that
 * multiplies itself through fragments is as quick to refuse as any; a variable `first` counts as
 * the largest page, so the same document is always answered alike.
 */
const withinLimits: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const problem = problemOf(operation, context);
    if (problem) context.reportError(exceeds(problem));
    return false;
  },
});

export const limitRules: readonly ValidationRule[] = [withinLimits];

function problemOf(operation: OperationDefinitionNode, context: ValidationContext): string | null {
  const weigh = scales(context);
  const { depth, aliases, fields, cost } = weigh(operation.selectionSet);
  if (depth > LIMITS.depth) return `it is ${depth} levels deep, ${LIMITS.depth} are allowed`;
  if (fields > LIMITS.rootFields) {
    return `it has ${fields} fields at its root, ${LIMITS.rootFields} are allowed`;
  }
  if (aliases > LIMITS.aliases) return `it has ${aliases} aliases, ${LIMITS.aliases} are allowed`;
  if (cost > LIMITS.cost) {
    return `it may answer ${cost} fields, ${LIMITS.cost} are allowed; ask for smaller pages`;
  }
  return null;
}

function scales(context: ValidationContext) {
  const fragments = new Map<FragmentDefinitionNode, Weight>();
  const nothing: Weight = { depth: 0, aliases: 0, fields: 0, cost: 0 };

  function ofFragment(name: string): Weight {
    const fragment = context.getFragment(name);
    if (!fragment) return nothing;
    const known = fragments.get(fragment);
    if (known) return known;
    // A cycle is refused by a rule of its own; here it only must end.
    fragments.set(fragment, nothing);
    const weight = weigh(fragment.selectionSet);
    fragments.set(fragment, weight);
    return weight;
  }

  function weigh(selections: SelectionSetNode | undefined): Weight {
    const total = { ...nothing };
    for (const selection of selections?.selections ?? []) {
      if (selection.kind !== Kind.FIELD) {
        const inner =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value)
            : weigh(selection.selectionSet);
        total.depth = Math.max(total.depth, inner.depth);
        total.aliases += inner.aliases;
        total.fields += inner.fields;
        total.cost += inner.cost;
        continue;
      }
      const inner = weigh(selection.selectionSet);
      // Tools ask deep questions about the schema; graphql-js bounds those by itself.
      const ofSchema = selection.name.value.startsWith('__');
      if (!ofSchema) total.depth = Math.max(total.depth, 1 + inner.depth);
      total.aliases += inner.aliases + (selection.alias ? 1 : 0);
      total.fields += 1;
      total.cost += 1 + inner.cost * pageSize(selection.arguments ?? []);
    }
    return total;
  }
  return weigh;
}

function pageSize(given: readonly ArgumentNode[]): number {
  const first = given.find(({ name }) => name.value === 'first');
  if (!first) return 1;
  if (first.value.kind !== Kind.INT) return MAX_PAGE_SIZE;
  return Math.max(1, Number(first.value.value));
}

const TOO_MUCH = 'This operation asks for too much:';

/** The server gives every fault of validation one code, so ours are known by their sentence. */
export const isTooMuch = (message: string): boolean => message.startsWith(TOO_MUCH);

function exceeds(problem: string): GraphQLError {
  return apiError('LIMIT_EXCEEDED', `${TOO_MUCH} ${problem}.`);
}
