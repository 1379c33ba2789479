import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { ShippingMethod } from '../../gql/graphql.ts';
import { chosen, sortArguments } from '../../lib/list-arguments.ts';
import { periodOf } from '../../lib/period.ts';
import { useReader } from '../../lib/reader.ts';
import type { ListState } from '../../lib/use-list-state.ts';
import type { ListFilter } from '../../ui/table/list-filter.ts';

const PartnersDocument = graphql(/* GraphQL */ `
  query OrderDistributors {
    viewer {
      supplier {
        id
        partnerships(first: 100, sort: NAME) { nodes { id distributor { id name } } }
        warehouses(first: 100, includeClosed: true) { nodes { id name } }
      }
    }
  }
`);

type Filter = 'distributor' | 'warehouse' | 'method' | 'since' | 'pushed';
type Sort = 'since' | 'charge' | 'pushed';
type State = Pick<ListState<string, Sort, Filter>, 'q' | 'sort' | 'filters'>;

/** What the supplier's list of orders can be narrowed by. */
export function useSupplyFilters(): ListFilter<Filter>[] {
  const { t } = useTranslation();
  const { data } = useQuery(PartnersDocument);
  const supplier = data?.viewer?.supplier;
  return [
    {
      name: 'distributor',
      label: t('orders.distributor'),
      options: (supplier?.partnerships.nodes ?? []).flatMap(({ distributor }) =>
        distributor ? { value: distributor.id, label: distributor.name } : [],
      ),
    },
    {
      name: 'warehouse',
      label: t('orders.warehouse'),
      options: (supplier?.warehouses.nodes ?? []).map(({ id, name }) => ({
        value: id,
        label: name,
      })),
    },
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
export function useSupplyArguments({ q, sort, filters }: State) {
  const { timeZone } = useReader();
  return {
    search: q || null,
    ...sortArguments(sort, { since: 'MOVED', charge: 'CHARGE', pushed: 'PUSHED' }),
    distributorIds: chosen(filters.distributor),
    warehouseIds: chosen(filters.warehouse),
    shippingMethods: chosen<ShippingMethod>(filters.method),
    moved: periodOf(filters.since[0], timeZone),
    pushed: periodOf(filters.pushed[0], timeZone),
  };
}
