import { graphql } from '../../gql/gql.ts';
import type { CatalogAudienceQuery } from '../../gql/graphql.ts';

/** The levels and partnered distributors prices and visibility can name, and the base currency. */
export const AudienceDocument = graphql(/* GraphQL */ `
  query CatalogAudience {
    viewer {
      supplier {
        id
        profile { baseCurrency }
        levels { id name percentOfBase distributorCount }
        partnerships(first: 100, state: PARTNERED) { nodes { id distributor { id name } } }
      }
    }
  }
`);

type Supplier = NonNullable<NonNullable<CatalogAudienceQuery['viewer']>['supplier']>;
export type Level = Supplier['levels'][number];
