import { useApolloClient, useSubscription } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';

const EventsDocument = graphql(/* GraphQL */ `
  subscription PartnershipEvents {
    partnershipEvents {
      __typename
      ... on ApplicationReceived { id partnership { id state stateAt } }
      ... on ApplicationDecided { id partnership { id state stateAt } }
      ... on PartnershipEnded { id partnership { id state stateAt } }
      ... on PartnershipWarehousesChanged { id partnership { id state stateAt } }
    }
  }
`);

/** Reads the named operations again when something happens to one of the partnerships. */
export function useLivePartnerships(operations: readonly string[]): void {
  const client = useApolloClient();
  useSubscription(EventsDocument, {
    onData: () => {
      const running = new Set<string>();
      for (const query of client.getObservableQueries('active')) {
        if (query.queryName) running.add(query.queryName);
      }
      const include = operations.filter((name) => running.has(name));
      if (include.length > 0) void client.refetchQueries({ include });
    },
  });
}
