import { graphql } from '../../gql/gql.ts';
import type { BuyerOrderRowFragment } from '../../gql/graphql.ts';

/** What the packing list and its panel show of a buyer's order. */
graphql(/* GraphQL */ `
  fragment BuyerOrderRow on BuyerOrder {
    id orderNo state cancellation orderedAt buyerNote viewerCanPack
    store { id nickname platform }
    recipient { name phone country province city district postcode addressLine }
    total { amount currency }
    lines {
      id lineNo platformSku productName variation quantity packed obstacle
      unitPrice { amount currency }
      product { code name imageId }
      supplier { id name }
    }
    packPlan {
      parts { supplierWarehouseId warehouseName supplierName lines { lineId quantity } }
      blocked { lineId quantity obstacle }
    }
    packages { id packageNo state }
  }
`);

export type BuyerOrderRow = BuyerOrderRowFragment;
