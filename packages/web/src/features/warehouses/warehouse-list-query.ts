import { graphql } from '../../gql/gql.ts';
import type { WarehouseListQuery } from '../../gql/graphql.ts';

export const WarehouseListDocument = graphql(/* GraphQL */ `
  query WarehouseList($first: Int!, $after: String, $includeClosed: Boolean!) {
    viewer {
      supplier {
        warehouses(first: $first, after: $after, includeClosed: $includeClosed) {
          nodes {
            id name kind country province city postcode addressLine closedAt viewerCanEdit
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

type Supplier = NonNullable<NonNullable<WarehouseListQuery['viewer']>['supplier']>;
export type Warehouse = Supplier['warehouses']['nodes'][number];
