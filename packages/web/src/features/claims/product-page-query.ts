import { graphql } from '../../gql/gql.ts';
import type { DistributorProductPageQuery } from '../../gql/graphql.ts';

export const DistributorProductPageDocument = graphql(/* GraphQL */ `
  query DistributorProductPage($skuId: ID!) {
    viewer {
      distributor {
        id
        product(skuId: $skuId) {
          id code name imageId
          price { amount currency }
          supplier { id name }
          claim {
            id state reason stateAt claimedAt localSkuId localCode name stock costRate
            initialCost { amount currency }
            priceAtClaim { amount currency }
            viewerCanStop viewerCanRemove
            priceChanges {
              oldPrice { amount currency } newPrice { amount currency } effectiveFrom
            }
            listings {
              id platformSku storeName platform
              lastSale { unitPrice { amount currency } orderedAt }
            }
          }
        }
      }
    }
  }
`);

/** What belongs to the local SKU, known once the claim is. */
export const ClaimDealingsDocument = graphql(/* GraphQL */ `
  query ClaimDealings($localSkuId: ID!) {
    viewer {
      distributor {
        id
        inventory(first: 50, localSkuIds: [$localSkuId]) {
          nodes { claimId supplierWarehouseId warehouseName mapped available locked onHand }
          pageInfo { hasNextPage endCursor }
        }
        stockMovements(first: 6, localSkuIds: [$localSkuId]) {
          nodes { id kind warehouseName availableBefore availableAfter at }
          pageInfo { hasNextPage endCursor }
        }
        distributionOrders(first: 6, skuId: $localSkuId) {
          nodes { ...OrderRow }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

export const ClaimedSkuDocument = graphql(/* GraphQL */ `
  query ClaimedSku($claimId: ID!) {
    viewer { distributor { id claim(id: $claimId) { id skuId } } }
  }
`);

type Side = NonNullable<NonNullable<DistributorProductPageQuery['viewer']>['distributor']>;
export type PageProduct = NonNullable<Side['product']>;
export type PageClaim = NonNullable<PageProduct['claim']>;
