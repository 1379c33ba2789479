import { IconWallet } from '@tabler/icons-react';
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

const BalanceOverviewDocument = graphql(/* GraphQL */ `
  query BalanceOverview($first: Int!, $after: String, $search: String, $sort: AccountSort
    $direction: SortDirection, $standings: [AccountStanding!]
  ) {
    viewer {
      distributor {
        id
        accounts(
          first: $first, after: $after, search: $search, sort: $sort, direction: $direction
          standings: $standings
        ) {
          nodes { ...Account_figures supplier { id name } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

const idOf = (row: { id: string }) => row.id;

/** Supplier Balance Overview (RECON-01). */
export function BalanceOverview() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const state = useListState(accountListState);
  const pages = usePages(
    BalanceOverviewDocument,
    accountArguments(state),
    (data) => data.viewer?.distributor?.accounts,
  );
  useAccountChanges();
  return (
    <Page fill title={t('ledger.overview.title')} description={t('ledger.overview.text')}>
      <Table
        fill
        id="ledger.overview"
        {...pages}
        columns={accountColumns(
          t,
          t('ledger.supplier'),
          (row: (typeof pages.rows)[number]) => row.supplier.name,
        )}
        rowId={idOf}
        state={state}
        search={t('ledger.overview.search')}
        filters={[standingFilter(t)]}
        onOpen={(row) =>
          void navigate({ to: '/distributor/balance/$accountId', params: { accountId: row.id } })
        }
        empty={
          <Empty
            icon={IconWallet}
            title={t('ledger.overview.none')}
            text={t('ledger.overview.noneText')}
          />
        }
      />
    </Page>
  );
}
