import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { Matching, MatchingSet } from '../ui/table.tsx';

/**
 * "All that match" of a list: asks for the ids with the variables the list is asked with, at the
 * moment somebody wants them. `count` is what is known beforehand.
 */
export function useMatching<Data, Vars extends OperationVariables>(
  document: TypedDocumentNode<Data, Vars>,
  variables: NoInfer<Vars>,
  pick: (data: Data) => { matching: MatchingSet } | null | undefined,
  count: number | null,
): Matching {
  const client = useApolloClient();
  return {
    count,
    async load() {
      const { data } = await client.query<Data, OperationVariables>({
        query: document as TypedDocumentNode<Data, OperationVariables>,
        variables,
        // Thousands of ids would stay in the cache for nobody.
        fetchPolicy: 'no-cache',
      });
      return data ? pick(data)?.matching : null;
    },
  };
}
