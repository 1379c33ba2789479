import { graphql } from '../../gql/gql.ts';
import type { OrderRowFragment } from '../../gql/graphql.ts';

/** What a list shows of a distribution order, on either side. */
graphql(/* GraphQL */ `
  fragment OrderRow on DistributionOrder {
    id packageNo state stateAt platform shippingMethod cancellationRequested
    pushedAt processingAt shippedAt carrier trackingNo warehouseName
    supplier { id name }
    distributor { id name }
    recipient { name country province city }
    charge { total { amount currency } }
    pushRefusals {
      __typename
      ... on UserError { message }
      ... on InsufficientBalance { shortfall { amount currency } }
      ... on StockShort { skuCode requested available }
      ... on ProductExpired { skuCode }
      ... on SkuNotMapped { skuCode }
      ... on ShippingNotOffered { country }
      ... on RateMissing { from to }
    }
    lines { id quantity product { code name imageId } }
    withdrawals { id state trigger reason refusalReason requestedAt }
    viewerCanPush viewerCanWithdraw viewerCanUnpack viewerCanShip
  }
`);

export type OrderRow = OrderRowFragment;

export const orderIdOf = (order: { id: string }) => order.id;

/** The last word on taking the order back was a refusal, and the order is still with the supplier. */
export function withdrawalFailed(order: Pick<OrderRow, 'state' | 'withdrawals'>): boolean {
  const last = order.withdrawals.at(-1);
  return last?.state === 'FAILED' && (order.state === 'PUSHED' || order.state === 'TO_PICKUP');
}
