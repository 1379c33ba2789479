import { useSubscription } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';

const AccountChangedDocument = graphql(/* GraphQL */ `
  subscription AccountChanged {
    accountChanged {
      id
      account { ...Account_figures }
    }
  }
`);

/** Keeps every account on the screen current: the cache takes each change by the account's id. */
export function useAccountChanges(onChange?: (accountId: string) => void): void {
  useSubscription(AccountChangedDocument, {
    onData: ({ data }) => {
      const id = data.data?.accountChanged.account.id;
      if (id) onChange?.(id);
    },
  });
}
