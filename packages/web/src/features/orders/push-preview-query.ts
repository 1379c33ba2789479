import { graphql } from '../../gql/gql.ts';
import type { PushPreviewQuery } from '../../gql/graphql.ts';

/** The what-if push in sums, for any number of orders; of the refused the first few. */
export const PushPreviewDocument = graphql(/* GraphQL */ `
  query PushPreview($orderIds: [ID!]!) {
    viewer {
      distributor {
        pushPreview(orderIds: $orderIds) {
          supplier { id name }
          passing refused
          refusals(first: 20) { orderId packageNo userErrors { __typename ... on UserError { message } } }
          charge {
            goods { amount currency } handling { amount currency }
            shipping { amount currency } total { amount currency }
          }
          balanceBefore { amount currency } balanceAfter { amount currency }
          creditLimit { amount currency } topUpNeeded { amount currency }
        }
      }
    }
  }
`);

export type PushPreview = NonNullable<
  NonNullable<PushPreviewQuery['viewer']>['distributor']
>['pushPreview'][number];
