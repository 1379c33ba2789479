import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';
import { NavCount } from '../../ui/nav-count.tsx';
import { useLivePartnerships } from './use-live-partnerships.ts';

const WaitingDocument = graphql(/* GraphQL */ `
  query WaitingApplications {
    viewer { supplier { partnershipCounts { pending } } }
  }
`);

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

/** Applications that wait for the supplier's decision. */
export function WaitingApplications() {
  const { data } = useQuery(WaitingDocument);
  useLivePartnerships(['WaitingApplications']);
  return <NavCount urgent value={data?.viewer?.supplier?.partnershipCounts.pending} />;
}

/** What the distributor has to do about its warehouses. */
export function WarehouseTasks() {
  const { data } = useQuery(TasksDocument);
  useLivePartnerships(['WarehouseTaskCount']);
  const partnerships = data?.viewer?.distributor?.partnerships.nodes ?? [];
  return <NavCount value={partnerships.reduce((sum, { tasks }) => sum + tasks.length, 0)} />;
}
