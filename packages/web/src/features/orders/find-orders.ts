import i18next from 'i18next';
import { apollo } from '../../app/apollo.ts';
import type { CommandFound } from '../../app/slots.ts';
import { graphql } from '../../gql/gql.ts';

const FindOrdersDocument = graphql(/* GraphQL */ `
  query FindOrders($words: String!) {
    viewer {
      supplier {
        id
        supplyOrders(first: 5, search: $words) {
          nodes { id packageNo state distributor { id name } }
        }
      }
      distributor {
        id
        distributionOrders(first: 5, search: $words) {
          nodes { id packageNo state supplier { id name } }
        }
        buyerOrders(first: 5, search: $words, state: TO_PACK) {
          nodes { id orderNo store { id nickname } }
        }
      }
    }
  }
`);

/** What ⌘K finds among the orders of both sides: by number, tracking number or recipient. */
export async function findOrders(words: string): Promise<readonly CommandFound[]> {
  const { data } = await apollo.query({
    query: FindOrdersDocument,
    variables: { words },
    fetchPolicy: 'network-only',
  });
  const { supplier, distributor } = data?.viewer ?? {};
  const { t } = i18next;
  return [
    ...(distributor?.distributionOrders.nodes ?? []).map(
      ({ id, packageNo, state, supplier }): CommandFound => ({
        id: `distributor ${id}`,
        group: 'orders',
        hat: 'distributor',
        label: packageNo,
        hint: `${supplier.name} · ${t(`orders.states.${state}`)}`,
        path: `/distributor/orders/${id}`,
      }),
    ),
    ...(distributor?.buyerOrders.nodes ?? []).map(
      ({ id, orderNo, store }): CommandFound => ({
        id: `buyer ${id}`,
        group: 'orders',
        hat: 'distributor',
        label: orderNo,
        hint: `${store.nickname} · ${t('orders.toPack.tabs.toPack')}`,
        path: `/distributor/orders/to-pack?${new URLSearchParams({ q: orderNo, open: id })}`,
      }),
    ),
    ...(supplier?.supplyOrders.nodes ?? []).map(
      ({ id, packageNo, state, distributor }): CommandFound => ({
        id: `supplier ${id}`,
        group: 'orders',
        hat: 'supplier',
        label: packageNo,
        hint: `${distributor.name} · ${t(`orders.states.${state}`)}`,
        path: `/supplier/orders/${id}`,
      }),
    ),
  ];
}
