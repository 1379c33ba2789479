import { useSubscription } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';

const ProductNoticesDocument = graphql(/* GraphQL */ `
  subscription ProductNotices {
    notificationAdded { id notification { id kind } }
  }
`);

const ABOUT_PRODUCTS: readonly string[] = [
  'PRICES_CHANGED',
  'PRODUCTS_EXPIRED',
  'PRODUCTS_RESTORED',
];

/** Calls back when a supplier changed what products cost, or which of them are distributed. */
export function useProductNotices(onChange: () => void): void {
  useSubscription(ProductNoticesDocument, {
    onData: ({ data: { data } }) => {
      const kind = data?.notificationAdded.notification.kind;
      if (kind && ABOUT_PRODUCTS.includes(kind)) onChange();
    },
  });
}
