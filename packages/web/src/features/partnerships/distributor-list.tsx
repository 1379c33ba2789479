import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { IconAddressBook, IconLink } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { DistributorListQuery } from '../../gql/graphql.ts';
import { chosen, sortArguments } from '../../lib/list-arguments.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePages } from '../../lib/use-pages.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { PartnerCell } from '../../ui/partner-cell.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import { distributorListState, STATE_OF } from './list-states.ts';
import { RejectDialog } from './reject-dialog.tsx';
import { useLivePartnerships } from './use-live-partnerships.ts';

const DistributorListDocument = graphql(/* GraphQL */ `
  query DistributorList($first: Int!, $after: String, $state: PartnershipState, $search: String
    $levelIds: [ID!], $sort: PartnershipSort, $direction: SortDirection
  ) {
    viewer {
      supplier {
        partnerships(first: $first, after: $after, state: $state, search: $search, levelIds: $levelIds, sort: $sort, direction: $direction) {
          nodes {
            id state stateAt note endReason viewerCanDecide
            distributor { id name country }
            level { id name }
            applications { id companyName contact message rejectReason state }
            warehouses { state warehouse { id name } }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

const DistributorTabsDocument = graphql(/* GraphQL */ `
  query DistributorTabs {
    viewer {
      supplier {
        partnershipCounts { pending partnered rejected ended }
        levels { id name }
      }
    }
  }
`);

type Supplier = NonNullable<NonNullable<DistributorListQuery['viewer']>['supplier']>;
type Row = Supplier['partnerships']['nodes'][number];

const idOf = (row: Row) => row.id;
const nameOf = (row: Row) => row.distributor?.name ?? '';

/** My Distributors: who asks, who sells, who was turned down, with whom it ended. */
export function DistributorList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const state = useListState(distributorListState);
  const tab = state.tab ?? 'pending';
  const [deciding, setDeciding] = useState<{ row: Row; how: 'approve' | 'reject' } | null>(null);
  const { data } = useQuery(DistributorTabsDocument);
  useLivePartnerships(['DistributorList', 'DistributorTabs']);
  const supplier = data?.viewer?.supplier;
  const counts = supplier?.partnershipCounts;
  const pages = usePages(
    DistributorListDocument,
    {
      state: STATE_OF[tab],
      search: state.q || null,
      ...sortArguments(state.sort, { name: 'NAME', since: 'CHANGED' }),
      levelIds: chosen(state.filters.level),
    },
    (found) => found.viewer?.supplier?.partnerships,
  );
  const columns = columnsOf(tab);
  const invite = (
    <Button component={Link} to="/supplier/invitations" leftSection={<IconLink size={16} />}>
      {t('partnerships.distributors.invite')}
    </Button>
  );

  function columnsOf(shown: typeof tab): Column<Row>[] {
    const name: Column<Row> = {
      id: 'name',
      header: t('partnerships.distributors.name'),
      grow: true,
      sortable: true,
      cell: (row) => (
        <PartnerCell name={nameOf(row)} note={row.note ?? row.applications[0]?.contact} />
      ),
    };
    const since: Column<Row> = {
      id: 'since',
      header: t('partnerships.since'),
      sortable: 'descending',
      width: 130,
      card: 'aside',
      cell: (row) => <DateTime value={row.stateAt} ago />,
    };
    if (shown === 'pending') {
      return [
        name,
        {
          id: 'message',
          header: t('partnerships.distributors.message'),
          width: 320,
          cell: (row) => row.applications[0]?.message ?? '—',
        },
        since,
        {
          id: 'decide',
          header: t('partnerships.distributors.decide'),
          width: 190,
          fixed: true,
          cell: (row) =>
            row.viewerCanDecide && (
              <Group gap={6} wrap="nowrap" onClick={(event) => event.stopPropagation()}>
                <Button size="compact-sm" onClick={() => setDeciding({ row, how: 'approve' })}>
                  {t('partnerships.distributors.approve')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => setDeciding({ row, how: 'reject' })}
                >
                  {t('partnerships.distributors.reject')}
                </Button>
              </Group>
            ),
        },
      ];
    }
    if (shown === 'partnered') {
      return [
        name,
        {
          id: 'level',
          header: t('partnerships.distributors.level'),
          width: 150,
          cell: (row) => row.level?.name ?? t('partnerships.distributors.noLevel'),
        },
        {
          id: 'warehouses',
          header: t('partnerships.distributors.warehouses'),
          width: 280,
          cell: (row) =>
            row.warehouses
              .filter((one) => one.state !== 'DETACHED')
              .map((one) => one.warehouse.name)
              .join(', '),
        },
        since,
      ];
    }
    return [
      name,
      {
        id: 'reason',
        header: t('partnerships.distributors.reason'),
        width: 360,
        cell: (row) =>
          (shown === 'ended' ? row.endReason : row.applications[0]?.rejectReason) ?? '—',
      },
      since,
    ];
  }

  return (
    <Page
      fill
      title={t('partnerships.distributors.title')}
      description={t('partnerships.distributors.description')}
      actions={invite}
    >
      <Table
        fill
        id={`partnerships.distributors.${tab}`}
        {...pages}
        columns={columns}
        rowId={idOf}
        state={state}
        search={t('partnerships.distributors.search')}
        tabs={(['pending', 'partnered', 'rejected', 'ended'] as const).map((value) => ({
          value,
          label: t(`partnerships.distributors.${value}`),
          count: counts?.[value],
        }))}
        filters={[
          {
            name: 'level',
            label: t('partnerships.distributors.level'),
            options: (supplier?.levels ?? []).map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        onOpen={(row) =>
          void navigate({
            to: '/supplier/distributors/$partnershipId',
            params: { partnershipId: row.id },
          })
        }
        empty={
          tab === 'pending' || tab === 'partnered' ? (
            <Empty
              icon={IconAddressBook}
              title={t(
                tab === 'pending'
                  ? 'partnerships.distributors.nonePending'
                  : 'partnerships.distributors.none',
              )}
              text={t('partnerships.distributors.noneText')}
              action={invite}
            />
          ) : (
            <Empty
              icon={IconAddressBook}
              title={t('partnerships.distributors.noneOther')}
              text={t('partnerships.distributors.noneOtherText')}
            />
          )
        }
      />
      {deciding?.how === 'approve' && (
        <ApproveDialog
          partnershipId={deciding.row.id}
          name={nameOf(deciding.row)}
          application={deciding.row.applications[0]}
          onClose={() => setDeciding(null)}
        />
      )}
      {deciding?.how === 'reject' && (
        <RejectDialog
          partnershipId={deciding.row.id}
          name={nameOf(deciding.row)}
          onClose={() => setDeciding(null)}
        />
      )}
    </Page>
  );
}
