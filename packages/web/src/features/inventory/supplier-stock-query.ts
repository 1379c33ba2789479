import { graphql } from '../../gql/gql.ts';
import type { SupplierStockListQuery } from '../../gql/graphql.ts';

export const SupplierStockListDocument = graphql(/* GraphQL */ `
  query SupplierStockList($first: Int!, $after: String, $search: String, $warehouseIds: [ID!]
    $standings: [StockStanding!], $sort: StockSort, $direction: SortDirection
  ) {
    viewer {
      supplier {
        id
        stock(first: $first, after: $after, search: $search, warehouseIds: $warehouseIds
          standings: $standings, sort: $sort, direction: $direction
        ) {
          nodes {
            skuId code name imageId warehouseId warehouseName available locked onHand version updatedAt
          }
          pageInfo { hasNextPage endCursor }
          matching { count }
        }
      }
    }
  }
`);

type Side = NonNullable<NonNullable<SupplierStockListQuery['viewer']>['supplier']>;
export type StockRow = Side['stock']['nodes'][number];
