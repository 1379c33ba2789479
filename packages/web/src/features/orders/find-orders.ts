import { apollo } from '../../app/apollo.ts';
import type { CommandFound } from '../../app/slots.ts';
import { graphql } from '../../gql/gql.ts';

const FindOrdersDocument = graphql(/* GraphQL */ `
  query FindOrders($words: String!) {
    viewer {
      supplier {
        id
        supplyOrders(first: 5, search: $words) { nodes { id packageNo distributor { id name } } }
      }
      distributor {
        id
        distributionOrders(first: 5, search: $words) {
          nodes { id packageNo supplier { id name } }
        }
      }
    }
  }
`);

/** What ⌘K finds among the orders of both sides: by package number, tracking number or recipient. */
export async function findOrders(words: string): Promise<readonly CommandFound[]> {
  const { data } = await apollo.query({ query: FindOrdersDocument, variables: { words } });
  const sold = data?.viewer?.supplier?.supplyOrders.nodes ?? [];
  const bought = data?.viewer?.distributor?.distributionOrders.nodes ?? [];
  return [
    ...bought.map(({ id, packageNo, supplier }) => ({
      id: `distributor ${id}`,
      label: packageNo,
      hint: supplier.name,
      path: `/distributor/orders/${id}`,
    })),
    ...sold.map(({ id, packageNo, distributor }) => ({
      id: `supplier ${id}`,
      label: packageNo,
      hint: distributor.name,
      path: `/supplier/orders/${id}`,
    })),
  ];
}
