import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';

const SupplierSkusDocument = graphql(/* GraphQL */ `
  query SlipSkus($search: String) {
    viewer {
      supplier {
        id
        skus(first: 20, search: $search, claimed: false) {
          nodes { id code name isCombination image { id } }
        }
      }
    }
  }
`);

/** The supplier's own SKUs that match what one types; combinations have no stock of their own. */
export function useSupplierSkus() {
  const [words, search] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 200);
  const { data, previousData } = useQuery(SupplierSkusDocument, {
    variables: { search: asked === '' ? null : asked },
  });
  const nodes = (data ?? previousData)?.viewer?.supplier?.skus.nodes ?? [];
  const found = nodes
    .filter(({ isCombination }) => !isCombination)
    .map(({ id, code, name, image }) => ({ skuId: id, code, name, imageId: image?.id ?? null }));
  return { found, words, search };
}
