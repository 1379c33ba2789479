import { graphql } from '../../gql/gql.ts';
import type { StoreListQuery } from '../../gql/graphql.ts';

/** The distributor's stores, for their list. */
export const StoreListDocument = graphql(/* GraphQL */ `
  query StoreList {
    viewer {
      distributor { id stores { id platform nickname country currency isGlobal createdAt viewerCanEdit } }
    }
  }
`);

type Distributor = NonNullable<NonNullable<StoreListQuery['viewer']>['distributor']>;
export type StoreRow = Distributor['stores'][number];
