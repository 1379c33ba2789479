import { graphql } from '../../gql/gql.ts';
import type { RolesQuery } from '../../gql/graphql.ts';

export const RolesDocument = graphql(/* GraphQL */ `
  query Roles {
    viewer {
      membershipKind
      organisation { id roles { id name permissions memberCount } }
    }
  }
`);

type Organisation = NonNullable<NonNullable<RolesQuery['viewer']>['organisation']>;
export type RoleRow = NonNullable<Organisation['roles']>[number];
