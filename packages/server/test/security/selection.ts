import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import { LIMITS, limitRules } from '../../src/platform/limits.ts';

/** The most of a type that can be asked for at once, so that a leak anywhere below is seen. */
export function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type)) {
    const members = type
      .getTypes()
      .map((member) => `... on ${member.name} ${renamed(member, depth)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const parts = fieldsOf(type as GraphQLObjectType, depth).map(({ text }) => text);
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : '{ __typename }';
}

/** Members of a union call different things alike, so each gets its type's name in front. */
function renamed(type: GraphQLObjectType, depth: number): string {
  const parts = fieldsOf(type, depth).map(({ name, text }) => `${type.name}_${name}: ${text}`);
  return `{ ${parts.join(' ')} }`;
}

function fieldsOf(type: GraphQLObjectType, depth: number): { name: string; text: string }[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const needed = field.args.filter(isRequiredArgument);
    if (needed.some(({ name }) => name !== 'first')) return [];
    const inner = getNamedType(field.type);
    if (!isLeafType(inner) && depth === 0) return [];
    const args = needed.length > 0 ? '(first: 5)' : '';
    return [{ name: field.name, text: `${field.name}${args} ${selectionOf(inner, depth - 1)}` }];
  });
}

/** Builds a document with as deep a selection as the limits let through. */
export function widest(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  document: (selection: string) => string,
): string {
  for (let depth = 5; depth >= 0; depth -= 1) {
    const text = document(selectionOf(type, depth));
    try {
      if (validate(schema, parse(text, { maxTokens: LIMITS.tokens }), limitRules).length === 0) {
        return text;
      }
    } catch {
      // Too many words: a shallower one has fewer.
    }
  }
  return document('{ __typename }');
}
