import { graphql } from '../../gql/gql.ts';
import type { RolesQuery } from '../../gql/graphql.ts';

export const RolesDocument = graphql(/* GraphQL */ `
  query Roles {
    viewer {
      membershipKind
      organisation {
        id
        roles { id name permissions memberCount }
        members(first: 100) {
          nodes { id name kind disabledAt role { id } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

type Organisation = NonNullable<NonNullable<RolesQuery['viewer']>['organisation']>;
export type RoleRow = NonNullable<Organisation['roles']>[number];
export type RoleMember = NonNullable<Organisation['members']>['nodes'][number];
