import i18next from 'i18next';
import { apollo } from '../../app/apollo.ts';
import type { CommandFound } from '../../app/slots.ts';
import { graphql } from '../../gql/gql.ts';

const FindPartnersDocument = graphql(/* GraphQL */ `
  query FindPartners($words: String!) {
    viewer {
      supplier {
        id
        partnerships(first: 5, search: $words) { nodes { id distributor { id name } } }
      }
      distributor {
        id
        partnerships(first: 5, search: $words) { nodes { id supplier { id name } } }
      }
    }
  }
`);

/** What ⌘K finds among the partners of both sides. */
export async function findPartners(words: string): Promise<readonly CommandFound[]> {
  const { data } = await apollo.query({
    query: FindPartnersDocument,
    variables: { words },
    fetchPolicy: 'network-only',
  });
  const distributors = data?.viewer?.supplier?.partnerships.nodes ?? [];
  const suppliers = data?.viewer?.distributor?.partnerships.nodes ?? [];
  return [
    ...suppliers.map(({ id, supplier }) => ({
      id: `distributor ${id}`,
      group: 'partners' as const,
      hat: 'distributor' as const,
      tile: supplier?.name,
      label: supplier?.name ?? '',
      hint: i18next.t('partnerships.suppliers.title'),
      path: `/distributor/suppliers/${id}`,
    })),
    ...distributors.map(({ id, distributor }) => ({
      id: `supplier ${id}`,
      group: 'partners' as const,
      hat: 'supplier' as const,
      tile: distributor?.name,
      label: distributor?.name ?? '',
      hint: i18next.t('partnerships.distributors.title'),
      path: `/supplier/distributors/${id}`,
    })),
  ];
}
