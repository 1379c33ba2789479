import { graphql } from '../../gql/gql.ts';

export const ToPackDocument = graphql(/* GraphQL */ `
  query ToPackList(
    $first: Int!, $after: String, $state: BuyerOrderState!, $search: String, $sort: BuyerOrderSort
    $direction: SortDirection, $storeIds: [ID!], $platforms: [Platform!], $ordered: InstantRange
  ) {
    viewer {
      distributor {
        id
        buyerOrders(
          first: $first, after: $after, state: $state, search: $search, sort: $sort
          direction: $direction, storeIds: $storeIds, platforms: $platforms, ordered: $ordered
        ) {
          nodes { ...BuyerOrderRow }
          pageInfo { endCursor hasNextPage }
          matching { count }
        }
      }
    }
  }
`);

export const ToPackMatchingDocument = graphql(/* GraphQL */ `
  query ToPackMatching(
    $state: BuyerOrderState!, $search: String, $sort: BuyerOrderSort, $direction: SortDirection
    $storeIds: [ID!], $platforms: [Platform!], $ordered: InstantRange
  ) {
    viewer {
      distributor {
        buyerOrders(
          first: 1, state: $state, search: $search, sort: $sort, direction: $direction
          storeIds: $storeIds, platforms: $platforms, ordered: $ordered
        ) {
          matching { count ids totals { amount currency } }
        }
      }
    }
  }
`);
