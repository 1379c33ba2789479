import { apollo } from '../../app/apollo.ts';
import type { CommandFound } from '../../app/slots.ts';
import { graphql } from '../../gql/gql.ts';

const FindSkusDocument = graphql(/* GraphQL */ `
  query FindSkus($words: String!) {
    viewer {
      supplier { id skus(first: 5, search: $words) { nodes { id code name } } }
      distributor { id skus(first: 5, search: $words) { nodes { id code name } } }
    }
  }
`);

/** What ⌘K finds among the SKUs: by code, name or barcode; opens the list with the SKU beside it. */
export async function findSkus(words: string): Promise<readonly CommandFound[]> {
  const { data } = await apollo.query({ query: FindSkusDocument, variables: { words } });
  const found = (path: string, skus: readonly { id: string; code: string; name: string }[]) =>
    skus.map(({ id, code, name }) => ({
      id: `${path} ${id}`,
      label: code,
      hint: name,
      path: `${path}?${new URLSearchParams({ q: code, open: id })}`,
    }));
  return [
    ...found('/supplier/products', data?.viewer?.supplier?.skus.nodes ?? []),
    ...found('/distributor/skus', data?.viewer?.distributor?.skus.nodes ?? []),
  ];
}
