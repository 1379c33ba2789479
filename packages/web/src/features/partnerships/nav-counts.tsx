import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';
import { NavCount } from '../../ui/nav-count.tsx';
import { useLivePartnerships } from './use-live-partnerships.ts';
import { useWarehouseTasks } from './use-warehouse-tasks.ts';

const WaitingDocument = graphql(/* GraphQL */ `
  query WaitingApplications {
    viewer { supplier { partnershipCounts { pending } } }
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
  return <NavCount value={useWarehouseTasks()} />;
}
