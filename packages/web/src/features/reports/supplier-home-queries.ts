import { graphql } from '../../gql/gql.ts';

export const SupplierHomeDocument = graphql(/* GraphQL */ `
  query SupplierHome {
    viewer {
      supplier {
        id
        profile { liveAt completedSteps }
        partnershipCounts { pending partnered }
        supplyOrderCounts { tab count }
        receivables { overLimit }
        runningOut { products { skuId available } }
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
          timeToShip { currentHours previousHours }
          byDay { day orders withdrawals money: sold { amount currency } }
          byPartner { ...ReportPartners_all }
        }
        runningOut { ...RunningOut_all }
        priceNews { ...PriceNews_all }
        receivables {
          overLimit
          totals { amount currency }
          accounts {
            id
            distributor { id name }
            creditUsed { amount currency }
            creditLimit { amount currency }
            overLimit { amount currency }
          }
        }
      }
    }
  }
`);
