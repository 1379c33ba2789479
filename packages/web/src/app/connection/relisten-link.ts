import { ApolloLink } from '@apollo/client';
import { Observable, type Subscription } from 'rxjs';
import { waitForLine } from './live-line.ts';

/**
 * Listens again where the line broke for good, which the socket itself does not mend: nobody who
 * looks at a live figure should be left with one that stands still. What the server ends or refuses
 * is over.
 */
export const relistenLink = new ApolloLink(
  (operation, forward) =>
    new Observable<ApolloLink.Result>((observer) => {
      let listening: Subscription | undefined;
      let over = false;
      let tries = 0;

      function listen(): void {
        listening = forward(operation).subscribe({
          next: (result) => {
            tries = 0;
            observer.next(result);
          },
          error: () => {
            void waitForLine(tries).then(() => over || listen());
            tries += 1;
          },
          complete: () => observer.complete(),
        });
      }

      listen();
      return () => {
        over = true;
        listening?.unsubscribe();
      };
    }),
);
