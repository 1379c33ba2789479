import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { notify, notifyFailure } from '../../ui/notify.ts';

const ClaimsRemoveDocument = graphql(/* GraphQL */ `
  mutation ClaimsRemove($input: ClaimsChoiceInput!) {
    claimsRemove(input: $input) {
      results { claim { id state reason } error { __typename ... on UserError { message path } } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

/** Clears products from the Expired tab and says what came of it. */
export function useRemoveClaims(onDone: () => void) {
  const { t } = useTranslation();
  const [remove] = useMutation(ClaimsRemoveDocument);
  return async (ids: readonly string[]): Promise<void> => {
    const { data } = await remove({ variables: { input: { claimIds: [...ids] } } });
    const [refusal] = data?.claimsRemove.userErrors ?? [];
    if (refusal) notifyFailure(refusal.message);
    const results = data?.claimsRemove.results ?? [];
    const refused = results.filter((result) => result.error).length;
    if (results.length > refused) notify(t('claims.removed', { count: results.length - refused }));
    if (refused > 0) notifyFailure(t('claims.refusedSome', { count: refused }));
    onDone();
  };
}
