import { graphql } from '../../gql/gql.ts';
import type { DistributorProductListQuery } from '../../gql/graphql.ts';

export const DistributorProductListDocument = graphql(/* GraphQL */ `
  query DistributorProductList(
    $tab: DistributorProductTab!
    $first: Int!
    $after: String
    $search: String
    $supplierIds: [ID!]
    $mapped: Boolean
    $priceChanged: InstantRange
    $sort: DistributorProductSort
    $direction: SortDirection
  ) {
    viewer {
      distributor {
        id
        productCounts { claimed unclaimed expired }
        products(
          tab: $tab, first: $first, after: $after, search: $search, supplierIds: $supplierIds
          mapped: $mapped, priceChanged: $priceChanged, sort: $sort, direction: $direction
        ) {
          nodes {
            id
            code
            name
            imageId
            price { amount currency }
            supplier { id name }
            claim {
              id
              state
              reason
              stateAt
              claimedAt
              localSkuId
              localCode
              name
              stock
              initialCost { amount currency }
              priceAtClaim { amount currency }
              costRate
              listings { id platformSku storeName platform }
              viewerCanStop
              viewerCanRemove
            }
          }
          pageInfo { hasNextPage endCursor }
          matching { count }
        }
      }
    }
  }
`);

export const DistributorProductMatchingDocument = graphql(/* GraphQL */ `
  query DistributorProductMatching(
    $tab: DistributorProductTab!, $search: String, $supplierIds: [ID!], $mapped: Boolean
    $priceChanged: InstantRange, $sort: DistributorProductSort, $direction: SortDirection
  ) {
    viewer {
      distributor {
        products(
          first: 1, tab: $tab, search: $search, supplierIds: $supplierIds
          mapped: $mapped, priceChanged: $priceChanged, sort: $sort, direction: $direction
        ) {
          matching { count ids totals { amount currency } }
        }
      }
    }
  }
`);

/** Suppliers to narrow the list to. */
export const MySuppliersDocument = graphql(/* GraphQL */ `
  query MySuppliers {
    viewer {
      distributor {
        id
        partnerships(first: 100) { nodes { id supplier { id name } } }
      }
    }
  }
`);

type Side = NonNullable<NonNullable<DistributorProductListQuery['viewer']>['distributor']>;
export type Product = Side['products']['nodes'][number];
export type Held = NonNullable<Product['claim']>;

export const imageOf = (imageId: string | null | undefined) =>
  imageId ? `/files/${imageId}` : null;
