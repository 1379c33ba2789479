import { graphql } from '../../gql/gql.ts';

export const DistributorStatementDocument = graphql(/* GraphQL */ `
  query DistributorStatement(
    $id: ID!
    $first: Int!
    $after: String
    $kinds: [LedgerEntryKind!]
    $orderId: ID
    $from: DateTime
    $to: DateTime
    $timeZone: String!
  ) {
    viewer {
      distributor {
        id
        account(id: $id) {
          ...Account_figures
          viewerCanBook
          viewerCanForceDeduction
          viewerCanSetCredit
          partner: supplier { id name }
          months(timeZone: $timeZone, kinds: $kinds, orderId: $orderId, from: $from, to: $to) {
            ...Statement_month
          }
          entries(first: $first, after: $after, kinds: $kinds, orderId: $orderId, from: $from, to: $to) {
            nodes { ...Statement_entry }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  }
`);

export const SupplierStatementDocument = graphql(/* GraphQL */ `
  query SupplierStatement(
    $id: ID!
    $first: Int!
    $after: String
    $kinds: [LedgerEntryKind!]
    $orderId: ID
    $from: DateTime
    $to: DateTime
    $timeZone: String!
  ) {
    viewer {
      supplier {
        id
        account(id: $id) {
          ...Account_figures
          viewerCanBook
          viewerCanForceDeduction
          viewerCanSetCredit
          partner: distributor { id name }
          months(timeZone: $timeZone, kinds: $kinds, orderId: $orderId, from: $from, to: $to) {
            ...Statement_month
          }
          entries(first: $first, after: $after, kinds: $kinds, orderId: $orderId, from: $from, to: $to) {
            nodes { ...Statement_entry }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  }
`);
