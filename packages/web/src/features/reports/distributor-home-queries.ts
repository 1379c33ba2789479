import { graphql } from '../../gql/gql.ts';
import type { DistributorHomeQuery } from '../../gql/graphql.ts';

export const DistributorHomeDocument = graphql(/* GraphQL */ `
  query DistributorHome {
    viewer {
      distributor {
        id
        productCounts { expired }
        buyerOrderCounts { toPack }
        distributionOrderCounts { tab count }
        lowBalances { ...LowBalance_all }
        runningOut { ...RunningOut_all }
        partnerships(first: 100, state: PARTNERED) {
          nodes { id tasks { id } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

export const DistributorReportDocument = graphql(/* GraphQL */ `
  query DistributorReport($period: ReportPeriod!) {
    viewer {
      distributor {
        id
        report(period: $period) {
          from to
          orders { current previous }
          spent { current { amount currency } previous { amount currency } }
          margin {
            current { amount currency }
            previous { amount currency }
            approximate
          }
          withdrawals { current previous }
          byDay {
            day orders withdrawals
            money: spent { amount currency }
            margin { amount currency }
          }
          byPartner { ...ReportPartners_all }
        }
        priceNews { ...PriceNews_all }
      }
    }
  }
`);

export type DistributorWaits = NonNullable<
  NonNullable<DistributorHomeQuery['viewer']>['distributor']
>;
