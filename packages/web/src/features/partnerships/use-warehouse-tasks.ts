import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';
import { useLivePartnerships } from './use-live-partnerships.ts';

const TasksDocument = graphql(/* GraphQL */ `
  query WarehouseTaskCount {
    viewer {
      distributor {
        partnerships(first: 100, state: PARTNERED) {
          nodes { id tasks { id } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

/** How many things the distributor has to do about its warehouses, as it changes. */
export function useWarehouseTasks(): number {
  const { data } = useQuery(TasksDocument);
  useLivePartnerships(['WarehouseTaskCount']);
  const partnerships = data?.viewer?.distributor?.partnerships.nodes ?? [];
  return partnerships.reduce((sum, { tasks }) => sum + tasks.length, 0);
}
