import { useSubscription } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';

const StockChangedDocument = graphql(/* GraphQL */ `
  subscription StockChanged {
    stockChanged { skuIds occurredAt }
  }
`);

/** Calls back when stock the viewer may see has moved; changes close to each other come as one. */
export function useStockChanges(onChange: () => void): void {
  useSubscription(StockChangedDocument, { onData: onChange });
}
