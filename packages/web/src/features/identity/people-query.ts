import { graphql } from '../../gql/gql.ts';
import type { PeopleQuery } from '../../gql/graphql.ts';

export const PeopleDocument = graphql(/* GraphQL */ `
  query People($first: Int!, $after: String) {
    viewer {
      membershipKind
      organisation {
        id
        roles { id name permissions }
        members(first: $first, after: $after) {
          nodes { id name email kind isViewer disabledAt createdAt lastSeenAt role { id name } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

type Organisation = NonNullable<NonNullable<PeopleQuery['viewer']>['organisation']>;
export type Person = NonNullable<Organisation['members']>['nodes'][number];
