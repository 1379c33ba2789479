import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import type { Logger } from 'pino';
import { isTooDeep, isTooManyTokens, isTooMuch, tooManyTokens } from '../platform/limits.ts';

/** Codes whose message was written for the caller; everything else is a bug and is masked. */
const TOLD = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'LIMIT_EXCEEDED',
  'RATE_LIMITED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Masks bugs: the caller gets a reference, the log the cause under the same reference. */
export function formatError(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = String(formatted.extensions?.code ?? 'INTERNAL_SERVER_ERROR');
    const unparsed = code === 'GRAPHQL_PARSE_FAILED' && isTooDeep(formatted.message);
    if (unparsed || isTooManyTokens(formatted.message)) return tooManyTokens().toJSON();
    if (code === 'PERSISTED_QUERY_NOT_SUPPORTED') {
      return {
        message: 'Send the query itself, not its hash.',
        extensions: { code: 'BAD_REQUEST' },
      };
    }
    if (isTooMuch(formatted.message)) {
      return { ...formatted, extensions: { code: 'LIMIT_EXCEEDED' } };
    }
    if (TOLD.has(code)) {
      return { ...formatted, extensions: { code } };
    }
    const reference = randomUUID();
    log.error(
      { reference, error: unwrapResolverError(error), path: formatted.path },
      'a request failed',
    );
    return {
      message: `Something went wrong on our side. Reference ${reference}.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
    };
  };
}

/** The same masking for what fails outside GraphQL: a fault of ours is told by its reference only. */
export function maskFaults(log: Logger) {
  return (error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => {
    const status = error.statusCode ?? 500;
    if (status < 500) {
      reply.code(status).send(error);
      return;
    }
    const reference = randomUUID();
    log.error({ reference, error }, 'a request failed');
    reply.code(500).send({ error: `Something went wrong on our side. Reference ${reference}.` });
  };
}

/** The same masking for errors that end on a socket. */
export function maskErrors(log: Logger, errors: readonly GraphQLError[]): GraphQLError[] {
  const format = formatError(log);
  return errors.map((error) => {
    const { message, extensions } = format(withCode(error), error);
    return new GraphQLError(message, { path: error.path, extensions: { ...extensions } });
  });
}

/** A variable or argument that graphql-js itself refuses is the caller's mistake, not a bug. */
function withCode(error: GraphQLError): GraphQLFormattedError {
  const json = error.toJSON();
  const ofVariable = error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
  const ofCaller = ofVariable || !error.originalError;
  return ofCaller && json.extensions?.code === undefined
    ? { ...json, extensions: { code: 'BAD_USER_INPUT' } }
    : json;
}
