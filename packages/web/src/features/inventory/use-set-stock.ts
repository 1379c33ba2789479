import { useMutation } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';
import type { StockLevelsSetInput } from '../../gql/graphql.ts';
import type { UserErrorLike } from '../../lib/user-errors.ts';

const StockLevelsSetDocument = graphql(/* GraphQL */ `
  mutation StockLevelsSet($input: StockLevelsSetInput!) {
    stockLevelsSet(input: $input) {
      results {
        skuId
        outcome
        error {
          __typename
          ... on UserError { message path }
          ... on StaleStockVersion { currentVersion currentAvailable }
        }
      }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

export type StockAnswer = { set: number; errors: readonly UserErrorLike[] };

/** Sets quantities of one warehouse; answers how many were set and every refusal. */
export function useSetStock() {
  const [run, { loading }] = useMutation(StockLevelsSetDocument);
  async function set(input: StockLevelsSetInput): Promise<StockAnswer> {
    const { data } = await run({ variables: { input } });
    const answer = data?.stockLevelsSet;
    const results = answer?.results ?? [];
    return {
      set: results.filter(({ error }) => !error).length,
      errors: [...(answer?.userErrors ?? []), ...results.flatMap(({ error }) => error ?? [])],
    };
  }
  return { set, loading };
}
