import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { ViewerResolver } from '../identity/viewer.graphql.ts';
import { DateTimeScalar } from '../platform/scalars.graphql.ts';

/** Every resolver of the API, by slice; nothing registers itself. */
const RESOLVERS: NonEmptyArray<Function> = [
  // identity
  ViewerResolver,
];

let built: Promise<GraphQLSchema> | null = null;

/** The schema, built once a process. */
export function apiSchema(): Promise<GraphQLSchema> {
  built ??= buildSchema({
    resolvers: RESOLVERS,
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
  return built;
}
