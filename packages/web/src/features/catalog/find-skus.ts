import { apollo } from '../../app/apollo.ts';
import type { CommandFound } from '../../app/slots.ts';
import { graphql } from '../../gql/gql.ts';
import type { FindSkusQuery } from '../../gql/graphql.ts';

const FindSkusDocument = graphql(/* GraphQL */ `
  query FindSkus($words: String!) {
    viewer {
      supplier { id skus(first: 5, search: $words) { nodes { id code name image { id url } } } }
      distributor { id skus(first: 5, search: $words) { nodes { id code name image { id url } } } }
    }
  }
`);

type Supplier = NonNullable<NonNullable<FindSkusQuery['viewer']>['supplier']>;
type Skus = Supplier['skus']['nodes'];

/** What ⌘K finds among the SKUs: by code, name or barcode; opens the list with the SKU beside it. */
export async function findSkus(words: string): Promise<readonly CommandFound[]> {
  const { data } = await apollo.query({
    query: FindSkusDocument,
    variables: { words },
    fetchPolicy: 'network-only',
  });
  const found = (hat: 'supplier' | 'distributor', path: string, skus: Skus = []) =>
    skus.map(
      ({ id, code, name, image }): CommandFound => ({
        id: `${path} ${id}`,
        group: 'goods',
        hat,
        label: name,
        hint: code,
        image: image?.url,
        tile: name,
        path: `${path}?${new URLSearchParams({ q: code, open: id })}`,
      }),
    );
  return [
    ...found('supplier', '/supplier/products', data?.viewer?.supplier?.skus.nodes),
    ...found('distributor', '/distributor/skus', data?.viewer?.distributor?.skus.nodes),
  ];
}
