import { ApolloLink, ServerError } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { Observable, type Subscription } from 'rxjs';
import { serverAnswered, whenServerAnswers } from './server-watch.ts';

/** A key makes asking twice one act, but nobody expects a press of a minute ago to act now. */
const giveUpAfterMs = 60_000;

/**
 * Asks again what was not answered, once the server answers: queries always, mutations only with an
 * idempotency key. Everything else fails at once and says so; the form keeps what was typed.
 */
export const retryLink = new ApolloLink(
  (operation, forward) =>
    new Observable<ApolloLink.Result>((observer) => {
      let asked: Subscription | undefined;
      let patience: ReturnType<typeof setTimeout> | undefined;
      let over = false;

      function giveUp(error: unknown): void {
        over = true;
        observer.error(error);
      }

      function ask(): void {
        asked = forward(operation).subscribe({
          next: (result) => {
            serverAnswered();
            observer.next(result);
          },
          error: (error: unknown) => {
            const back = isUnanswered(error) && whenServerAnswers();
            if (!back || !mayAskAgain(operation)) {
              giveUp(error);
              return;
            }
            if (operation.operationType === OperationTypeNode.MUTATION) {
              patience ??= setTimeout(() => giveUp(error), giveUpAfterMs);
            }
            void back.then(() => over || ask());
          },
          complete: () => observer.complete(),
        });
      }

      ask();
      return () => {
        over = true;
        clearTimeout(patience);
        asked?.unsubscribe();
      };
    }),
);

export function mayAskAgain(
  operation: Pick<ApolloLink.Operation, 'operationType' | 'variables'>,
): boolean {
  if (operation.operationType === OperationTypeNode.QUERY) return true;
  const { input } = operation.variables;
  return typeof input?.idempotencyKey === 'string';
}

/** Nobody answered, or only what stands before the server did. What it refused itself is an answer. */
export function isUnanswered(error: unknown): boolean {
  if (ServerError.is(error)) return [502, 503, 504].includes(error.statusCode);
  if (error instanceof DOMException) return error.name === 'TimeoutError';
  return error instanceof TypeError;
}
