import { ApolloLink, CombinedGraphQLErrors } from '@apollo/client';
import { type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import { Observable, type Subscription } from 'rxjs';
import { isSessionKnown, sessionEnded, whenResumed } from './session-end.ts';

/**
 * Holds what the server refused because the session has ended, and asks it again after the sign-in
 * that is laid over the screen. A refused operation has done nothing, so asking again is safe.
 */
export const sessionLink = new ApolloLink(
  (operation, forward) =>
    new Observable<ApolloLink.Result>((observer) => {
      let asked: Subscription | undefined;
      let giveUp: (() => void) | undefined;

      function hold(): void {
        giveUp = whenResumed(ask);
        sessionEnded();
      }

      function ask(): void {
        let held = false;
        const holdOnce = () => {
          if (!held) hold();
          held = true;
        };
        asked = forward(operation).subscribe({
          next: (result) => {
            if (isLost(result, operation.operationType)) holdOnce();
            else observer.next(result);
          },
          error: (error: unknown) => {
            const errors = CombinedGraphQLErrors.is(error) ? error.errors : [];
            if (isSessionKnown() && isUnauthenticated(errors)) holdOnce();
            else observer.error(error);
          },
          complete: () => {
            if (!held) observer.complete();
          },
        });
      }

      ask();
      return () => {
        asked?.unsubscribe();
        giveUp?.();
      };
    }),
);

/** Queries do not refuse a guest: they answer that there is nobody. */
export function isLost(result: ApolloLink.Result, type: OperationTypeNode): boolean {
  if (!isSessionKnown()) return false;
  if (isUnauthenticated(result.errors ?? [])) return true;
  return type === OperationTypeNode.QUERY && result.data?.viewer === null;
}

function isUnauthenticated(errors: readonly GraphQLFormattedError[]): boolean {
  return errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
}
