import { type GraphQLField, type GraphQLSchema, getNamedType, isLeafType } from 'graphql';
import { ACTS } from './acts.ts';
import { ASKED } from './crawl-queries.ts';
import type { CrawlWorld, Role } from './crawl-world.ts';
import { type IdPosition, withValueAt } from './id-positions.ts';
import { widest } from './selection.ts';

export interface Operation {
  readonly by: Role;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** The declared arguments of a mutation or field; undefined where nobody has declared any. */
export function argumentsOf(world: CrawlWorld, position: IdPosition) {
  if (position.type === 'Mutation') {
    const act = ACTS[position.field];
    const input = act && (act.instead?.[position.trail.at(-1) ?? ''] ?? act.input);
    return input && { by: act.by, args: { input: input(world, world.ids) } };
  }
  const asked = ASKED[`${position.type}.${position.field}`];
  if (!asked) return undefined;
  const args = asked.args(world.ids);
  // A cursor is taken from the whole list, so that there is one wherever there is a row.
  const whole = Object.entries(args).filter(([, value]) => !isId(value));
  return {
    by: asked.by,
    args: position.trail.at(-1) === 'after' ? Object.fromEntries(whole) : args,
  };
}

const isId = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isId) : /^[a-z]{3}_/.test(String(value));

/** The operation a caller sends from its own world, with one value put in at the position. */
export function operationAt(
  schema: GraphQLSchema,
  world: CrawlWorld,
  position: IdPosition,
  put?: string,
): Operation {
  const declared = argumentsOf(world, position);
  if (!declared) throw new Error(`${position.type}.${position.field} has no sample`);
  const args = put === undefined ? declared.args : withValueAt(declared.args, position.trail, put);
  return build(schema, world, position, declared.by, args as Record<string, unknown>);
}

export function build(
  schema: GraphQLSchema,
  world: CrawlWorld,
  { type, field }: Pick<IdPosition, 'type' | 'field'>,
  by: Role,
  given: Record<string, unknown>,
  selected?: string,
): Operation {
  const definition = typeFields(schema, type)[field];
  if (!definition) throw new Error(`the schema has no ${type}.${field}`);
  const known = definition.args.filter(({ name }) => given[name] !== undefined);
  // A page's size stands in the text: as a variable it would count as the largest one.
  const heads = known.filter(({ name }) => name !== 'first');
  const head = heads.map(({ name, type: of }) => `$${name}: ${String(of)}`).join(', ');
  const inner = known.map(({ name }) =>
    name === 'first' ? `first: ${String(given[name])}` : `${name}: $${name}`,
  );
  const args = inner.length > 0 ? `(${inner.join(', ')})` : '';
  const answer = getNamedType(definition.type);
  const around =
    type === 'Mutation' ? '...' : (ASKED[`${type}.${field}`]?.within(world.ids) ?? '...');
  const kind = type === 'Mutation' ? 'mutation' : 'query';
  const document = (selection: string) =>
    `${kind} ${head ? `(${head})` : ''} { ${around.replace('...', `${field}${args} ${selection}`)} }`;
  const fixed = selected ?? (isLeafType(answer) ? '' : undefined);
  const query = fixed === undefined ? widest(schema, answer, document) : document(fixed);
  const variables = Object.fromEntries(heads.map(({ name }) => [name, given[name]]));
  return { by, query, variables };
}

function typeFields(schema: GraphQLSchema, name: string) {
  const type = schema.getType(name);
  return type && 'getFields' in type
    ? (type.getFields() as Record<string, GraphQLField<unknown, unknown>>)
    : {};
}
