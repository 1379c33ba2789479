import { GraphQLError } from 'graphql';

/** The closed list of top-level error codes; everything else a client can do wrong is a userError. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'LIMIT_EXCEEDED'
  | 'RATE_LIMITED'
  | 'INTERNAL_SERVER_ERROR';

export function apiError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

export const unauthenticated = () => apiError('UNAUTHENTICATED', 'Sign in to do this.');

/** PERM-05: the refusal tells a sub-account whom to ask. */
export const forbidden = (needed: string) =>
  apiError(
    'FORBIDDEN',
    `You lack the permission ${needed}. Ask the main account's administrator to grant it in Permission Settings.`,
  );

export const badCursor = () => apiError('BAD_USER_INPUT', 'This cursor is not one of this list.');
