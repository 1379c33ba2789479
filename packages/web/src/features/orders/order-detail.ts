import { graphql } from '../../gql/gql.ts';
import type { OrderDetailFragment } from '../../gql/graphql.ts';

/** Everything the page of one order shows, on either side. */
graphql(/* GraphQL */ `
  fragment OrderDetail on DistributionOrder {
    ...OrderRow
    createdAt pushedAt chargedAttempts
    recipient { name phone country province city district postcode addressLine }
    charge {
      goods { amount currency } handling { amount currency }
      shipping { amount currency } total { amount currency }
    }
    lines {
      id lineNo quantity reserved availableNow
      unitPrice { amount currency } priceNow { amount currency }
      product { code name imageId } localProduct { code name imageId }
    }
    buyerOrder { id orderNo orderedAt buyerNote store { id nickname } }
    history { id kind occurredAt actorName reason }
    partnership { id }
    account { id }
  }
`);

export type OrderDetail = OrderDetailFragment;
