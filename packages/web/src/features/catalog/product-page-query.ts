import { graphql } from '../../gql/gql.ts';
import type { SupplierProductPageQuery } from '../../gql/graphql.ts';

export const SupplierProductPageDocument = graphql(/* GraphQL */ `
  query SupplierProductPage($id: ID!) {
    viewer {
      organisation { id country }
      supplier {
        id
        levels { id name percentOfBase }
        sku(id: $id) {
          id code name category barcode weightGrams version isCombination claimed available
          viewerCanEdit ineligibleReason createdAt
          image { id url }
          components { quantity sku { id code name } }
          stockByWarehouse { warehouseId warehouseName available locked onHand updatedAt }
          product {
            id enabled enabledAt visibility viewerCanPrice
            basePrice { amount currency }
            visibleLevels { id name }
            visibleDistributors { id name }
            levelPrices { level { id name } price { amount currency } }
            distributorPrices { distributor { id name } price { amount currency } }
            holderCount
            holders(first: 20) {
              nodes { id partnershipId claimedAt distributor { id name } price { amount currency } }
              pageInfo { hasNextPage endCursor }
            }
          }
        }
        stockMovements(first: 8, skuIds: [$id]) {
          nodes { id kind warehouseName availableBefore availableAfter lockedBefore lockedAfter note at }
          pageInfo { hasNextPage endCursor }
        }
        supplyOrders(first: 6, skuId: $id) {
          nodes { ...OrderRow }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

type Supplier = NonNullable<NonNullable<SupplierProductPageQuery['viewer']>['supplier']>;
export type PageSku = NonNullable<Supplier['sku']>;
export type PageProduct = NonNullable<PageSku['product']>;
export type PageLevel = Supplier['levels'][number];
export type PageMovement = Supplier['stockMovements']['nodes'][number];
