import { graphql } from '../../gql/gql.ts';
import type { SupplierHomeQuery } from '../../gql/graphql.ts';

export const SupplierHomeDocument = graphql(/* GraphQL */ `
  query SupplierHome {
    viewer {
      supplier {
        id
        profile { liveAt }
        partnershipCounts { pending partnered }
        supplyOrderCounts { tab count }
        runningOut { ...RunningOut_all }
        receivables { ...Receivables_all }
      }
    }
  }
`);

export const SupplierReportDocument = graphql(/* GraphQL */ `
  query SupplierReport($period: ReportPeriod!) {
    viewer {
      supplier {
        id
        report(period: $period) {
          from to
          orders { current previous }
          sold { current { amount currency } previous { amount currency } }
          withdrawals { current previous }
          timeToShip { currentMinutes previousMinutes }
          byDay { day orders withdrawals money: sold { amount currency } }
          byPartner { ...ReportPartners_all }
        }
        priceNews { ...PriceNews_all }
      }
    }
  }
`);

export type SupplierWaits = NonNullable<NonNullable<SupplierHomeQuery['viewer']>['supplier']>;
