import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { Platform, ShippingMethod } from '../../gql/graphql.ts';
import { chosen, sortArguments } from '../../lib/list-arguments.ts';
import { periodOf } from '../../lib/period.ts';
import { useReader } from '../../lib/reader.ts';
import type { ListState } from '../../lib/use-list-state.ts';
import type { ListFilter } from '../../ui/table/list-filter.ts';
import { usePlatformOptions, useStoreOptions } from './store-options.ts';

const SuppliersDocument = graphql(/* GraphQL */ `
  query OrderSuppliers {
    viewer { distributor { id partnerships(first: 100, sort: NAME) { nodes { id supplier { id name } } } } }
  }
`);

export const DistributionMatchingDocument = graphql(/* GraphQL */ `
  query DistributionMatching(
    $tab: DistributionOrderTab, $search: String, $sort: DistributionOrderSort
    $direction: SortDirection, $supplierIds: [ID!], $storeIds: [ID!], $platforms: [Platform!]
    $shippingMethods: [ShippingMethod!], $moved: InstantRange, $pushed: InstantRange
  ) {
    viewer {
      distributor {
        distributionOrders(
          first: 1, tab: $tab, search: $search, sort: $sort, direction: $direction
          supplierIds: $supplierIds, storeIds: $storeIds, platforms: $platforms
          shippingMethods: $shippingMethods, moved: $moved, pushed: $pushed
        ) {
          matching { count ids totals { amount currency } }
        }
      }
    }
  }
`);

type Filter = 'supplier' | 'store' | 'platform' | 'method' | 'since' | 'pushed';
type State = Pick<ListState<string, 'since' | 'charge', Filter>, 'q' | 'sort' | 'filters'>;

/** What the distributor's lists of distribution orders can be narrowed by. */
export function useDistributionFilters(): ListFilter<Filter>[] {
  const { t } = useTranslation();
  const { data } = useQuery(SuppliersDocument);
  const suppliers = data?.viewer?.distributor?.partnerships.nodes ?? [];
  return [
    {
      name: 'supplier',
      label: t('orders.supplier'),
      options: suppliers.flatMap(({ supplier }) =>
        supplier ? { value: supplier.id, label: supplier.name } : [],
      ),
    },
    { name: 'store', label: t('orders.store'), options: useStoreOptions() },
    { name: 'platform', label: t('orders.platform'), options: usePlatformOptions() },
    {
      name: 'method',
      label: t('orders.method'),
      options: (['PLATFORM', 'SELLER_DELIVERY'] as const).map((value) => ({
        value,
        label: t(`orders.methods.${value}`),
      })),
    },
    { name: 'since', label: t('orders.since'), period: true },
    { name: 'pushed', label: t('orders.pushedAt'), period: true },
  ];
}

/** The list's address as what the API is asked with. */
export function useDistributionArguments({ q, sort, filters }: State) {
  const { timeZone } = useReader();
  return {
    search: q || null,
    ...sortArguments(sort, { since: 'MOVED', charge: 'CHARGE' }),
    supplierIds: chosen(filters.supplier),
    storeIds: chosen(filters.store),
    platforms: chosen<Platform>(filters.platform),
    shippingMethods: chosen<ShippingMethod>(filters.method),
    moved: periodOf(filters.since[0], timeZone),
    pushed: periodOf(filters.pushed[0], timeZone),
  };
}
