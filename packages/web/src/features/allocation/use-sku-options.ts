import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';

const SkuOptionsDocument = graphql(/* GraphQL */ `
  query AllocationSkus($search: String) {
    viewer {
      distributor { id skus(first: 20, search: $search, claimed: true) { nodes { id code name } } }
    }
  }
`);

type Chosen = { id: string; code: string; name: string };

/** Claimed merchant SKUs to choose from as one types; those chosen before stay known by name. */
export function useSkuOptions(chosen: readonly Chosen[]) {
  const [words, search] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 200);
  const { data, previousData } = useQuery(SkuOptionsDocument, {
    variables: { search: asked === '' ? null : asked },
  });
  const found = (data ?? previousData)?.viewer?.distributor?.skus.nodes ?? [];
  const [known] = useState(() => new Map<string, string>());
  for (const { id, code, name } of [...chosen, ...found]) known.set(id, `${code} · ${name}`);
  const options = [...known].map(([value, label]) => ({ value, label }));
  return { options, search };
}
