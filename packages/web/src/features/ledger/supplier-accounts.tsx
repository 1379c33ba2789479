import { IconBook2 } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePages } from '../../lib/use-pages.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { accountArguments, standingFilter } from './account-arguments.ts';
import { accountColumns } from './account-columns.tsx';
import { accountListState } from './account-list-state.ts';
import { useAccountChanges } from './use-account-changes.ts';

const SupplierAccountsDocument = graphql(/* GraphQL */ `
  query SupplierAccounts($first: Int!, $after: String, $search: String, $sort: AccountSort
    $direction: SortDirection, $standings: [AccountStanding!]
  ) {
    viewer {
      supplier {
        id
        accounts(
          first: $first, after: $after, search: $search, sort: $sort, direction: $direction
          standings: $standings
        ) {
          nodes { ...Account_figures distributor { id name } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

const idOf = (row: { id: string }) => row.id;

/** The supplier's side of the overview: one account a distributor, opened for bookkeeping. */
export function SupplierAccounts() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const state = useListState(accountListState);
  const pages = usePages(
    SupplierAccountsDocument,
    accountArguments(state),
    (data) => data.viewer?.supplier?.accounts,
  );
  useAccountChanges();
  return (
    <Page fill title={t('ledger.accounts.title')} description={t('ledger.accounts.text')}>
      <Table
        fill
        id="ledger.accounts"
        {...pages}
        columns={accountColumns(
          t,
          t('ledger.distributor'),
          (row: (typeof pages.rows)[number]) => row.distributor.name,
        )}
        rowId={idOf}
        state={state}
        search={t('ledger.accounts.search')}
        filters={[standingFilter(t)]}
        onOpen={(row) =>
          void navigate({ to: '/supplier/accounts/$accountId', params: { accountId: row.id } })
        }
        empty={
          <Empty
            icon={IconBook2}
            title={t('ledger.accounts.none')}
            text={t('ledger.accounts.noneText')}
          />
        }
      />
    </Page>
  );
}
