import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';

/** One place of the schema where a caller can name something that may be another's. */
export interface IdPosition {
  /** The type that has the field: Mutation, Viewer, SupplierSide, … */
  readonly type: string;
  readonly field: string;
  /** From the argument inwards: `input`, `orders`, `lines`, `lineId`. */
  readonly trail: readonly string[];
}

const NAMES_SOMETHING =
  /^(ids?|cursor|after|before|token|code|key|link|url)$|(Ids?|Cursor|Token|Code|Key|Link|Url)$/;

export const nameOf = ({ type, field, trail }: IdPosition) => [type, field, ...trail].join('.');

/** Every ID, and every String named like one, at any depth of any argument of the schema. */
export function idPositions(schema: GraphQLSchema): IdPosition[] {
  const found: IdPosition[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      for (const argument of field.args) {
        for (const trail of trailsIn(argument.type, [argument.name], [])) {
          found.push({ type: type.name, field: field.name, trail });
        }
      }
    }
  }
  return found;
}

function trailsIn(type: GraphQLInputType, trail: string[], within: string[]): string[][] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    if (within.includes(named.name)) return [];
    return Object.values(named.getFields()).flatMap((field) =>
      trailsIn(field.type, [...trail, field.name], [...within, named.name]),
    );
  }
  const last = trail.at(-1) ?? '';
  const names = named.name === 'ID' || (named.name === 'String' && NAMES_SOMETHING.test(last));
  return names ? [trail] : [];
}

type Json = unknown;

/** The first value at a trail, through lists; undefined where the sample has none. */
export function valueAt(value: Json, trail: readonly string[]): Json {
  const here = Array.isArray(value) ? (value as Json[])[0] : value;
  const [next, ...rest] = trail;
  if (next === undefined) return here;
  return here && typeof here === 'object'
    ? valueAt((here as Record<string, Json>)[next], rest)
    : undefined;
}

/** The same value with another at the end of the trail. */
export function withValueAt(value: Json, trail: readonly string[], put: string): Json {
  if (Array.isArray(value)) return value.map((one: Json) => withValueAt(one, trail, put));
  const [next, ...rest] = trail;
  if (next === undefined) return put;
  const record = value as Record<string, Json>;
  return { ...record, [next]: withValueAt(record[next], rest, put) };
}
