import { IconBook2 } from '@tabler/icons-react';
import i18next from 'i18next';
import { apollo } from '../../app/apollo.ts';
import type { Command, CommandFound } from '../../app/slots.ts';
import { graphql } from '../../gql/gql.ts';

const FindAccountsDocument = graphql(/* GraphQL */ `
  query FindAccounts($words: String) {
    viewer {
      supplier {
        id
        accounts(first: 5, search: $words) {
          nodes { id currency viewerCanBook balance { amount currency } distributor { id name } }
        }
      }
    }
  }
`);

export function ledgerCommands(): Command[] {
  return [
    {
      id: 'ledger.book',
      label: i18next.t('ledger.commands.book'),
      words: i18next.t('ledger.book.open'),
      icon: IconBook2,
      hat: 'supplier',
      needs: 'SUPPLIER_BOOKKEEPING',
      path: '/supplier/accounts',
    },
  ];
}

/** "book kedai": the accounts of the distributors so called, each with the bookkeeping begun. */
export async function findBookings(typed: string): Promise<readonly CommandFound[]> {
  const { t } = i18next;
  const verb = t('ledger.commands.book').toLocaleLowerCase().split(/\s+/);
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const name = words.filter((word) => !verb.some((part) => part.startsWith(word))).join(' ');
  if (name.split(' ').filter(Boolean).length === words.length) return [];
  const { data } = await apollo.query({
    query: FindAccountsDocument,
    variables: { words: name || null },
    fetchPolicy: 'network-only',
  });
  const accounts = data?.viewer?.supplier?.accounts.nodes ?? [];
  return accounts
    .filter(({ viewerCanBook }) => viewerCanBook)
    .map(({ id, currency, distributor }) => ({
      id: `book ${id}`,
      group: 'actions',
      hat: 'supplier',
      label: t('ledger.commands.bookFor', { name: distributor.name }),
      hint: currency,
      tile: distributor.name,
      path: `/supplier/accounts/${id}`,
      intent: 'ledger.book',
    }));
}
