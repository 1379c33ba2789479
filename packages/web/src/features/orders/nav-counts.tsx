import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';
import { NavCount } from '../../ui/nav-count.tsx';
import { useOrderEvents } from './use-order-events.ts';

export const DistributorCountsDocument = graphql(/* GraphQL */ `
  query DistributorOrderCounts {
    viewer {
      distributor {
        id
        buyerOrderCounts { toPack packed cancelled }
        distributionOrderCounts { tab count }
      }
    }
  }
`);

export const SupplierCountsDocument = graphql(/* GraphQL */ `
  query SupplierOrderCounts {
    viewer { supplier { id supplyOrderCounts { tab count } } }
  }
`);

const sum = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((total, count) => total + count, 0);

export function useDistributorCounts() {
  const { data, refetch } = useQuery(DistributorCountsDocument);
  const counts = data?.viewer?.distributor;
  const tabs = new Map(counts?.distributionOrderCounts.map(({ tab, count }) => [tab, count]));
  // A failed withdrawal is counted where the order stands, too.
  const twice = tabs.get('FAILED_TO_WITHDRAW') ?? 0;
  const all = counts ? sum(tabs) - twice : null;
  return { buyer: counts?.buyerOrderCounts, tabs, all, refetch: () => void refetch() };
}

export function useSupplierCounts() {
  const { data, refetch } = useQuery(SupplierCountsDocument);
  const counts = data?.viewer?.supplier?.supplyOrderCounts;
  const tabs = new Map(counts?.map(({ tab, count }) => [tab, count]));
  return { tabs, all: counts ? sum(tabs) : null, refetch: () => void refetch() };
}

export function ToPackCount() {
  const { buyer } = useDistributorCounts();
  return <NavCount value={buyer?.toPack} />;
}

/** Waiting to be pushed; urgent when a push failed. */
export function DistributionCount() {
  const { tabs, refetch } = useDistributorCounts();
  useOrderEvents(refetch);
  const failed = tabs.get('PUSH_FAILED') ?? 0;
  return <NavCount value={(tabs.get('TO_PUSH') ?? 0) + failed} urgent={failed > 0} />;
}

export function SupplyCount() {
  const { tabs, refetch } = useSupplierCounts();
  useOrderEvents(refetch);
  return <NavCount value={tabs.get('TO_PROCESS')} />;
}

export function WithdrawalCount() {
  const { tabs } = useSupplierCounts();
  return <NavCount value={tabs.get('WITHDRAWING')} urgent />;
}
