import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconAddressBook, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import type { SupplierListQuery } from '../../gql/graphql.ts';
import { useIntent } from '../../lib/intent.ts';
import { sortArguments } from '../../lib/list-arguments.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePages } from '../../lib/use-pages.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { PartnerCell } from '../../ui/partner-cell.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { BindDialog } from './bind-dialog.tsx';
import classes from './link.module.css';
import { STATE_OF, supplierListState } from './list-states.ts';
import { useLivePartnerships } from './use-live-partnerships.ts';

const SupplierListDocument = graphql(/* GraphQL */ `
  query SupplierList($first: Int!, $after: String, $state: PartnershipState, $search: String
    $sort: PartnershipSort, $direction: SortDirection
  ) {
    viewer {
      distributor {
        partnerships(first: $first, after: $after, state: $state, search: $search, sort: $sort, direction: $direction) {
          nodes {
            id state stateAt note endReason viewerCanCancel viewerCanApplyAgain
            supplier { id name country }
            applications { id message rejectReason }
            tasks { id }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

const SupplierTabsDocument = graphql(/* GraphQL */ `
  query SupplierTabs {
    viewer { distributor { partnershipCounts { pending partnered rejected ended } } }
  }
`);

const CancelDocument = graphql(/* GraphQL */ `
  mutation PartnershipCancel($input: PartnershipCancelInput!) {
    partnershipCancel(input: $input) {
      partnership { id state stateAt viewerCanCancel viewerCanApplyAgain }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Side = NonNullable<NonNullable<SupplierListQuery['viewer']>['distributor']>;
type Row = Side['partnerships']['nodes'][number];

const idOf = (row: Row) => row.id;

/** My Suppliers, with "+ Bind Supplier" (PART-03, 05, 06, 16). */
export function SupplierList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const state = useListState(supplierListState);
  const tab = state.tab ?? 'partnered';
  const may = useMay('DISTRIBUTOR_PARTNERSHIPS');
  const [binding, setBinding] = useState(false);
  useIntent('partnerships.bind', () => setBinding(true));
  const { data } = useQuery(SupplierTabsDocument);
  useLivePartnerships(['SupplierList', 'SupplierTabs']);
  const counts = data?.viewer?.distributor?.partnershipCounts;
  const [cancel] = useMutation(CancelDocument, {
    refetchQueries: ['SupplierList', 'SupplierTabs'],
  });
  const pages = usePages(
    SupplierListDocument,
    {
      state: STATE_OF[tab],
      search: state.q || null,
      ...sortArguments(state.sort, { name: 'NAME', since: 'CHANGED' }),
    },
    (found) => found.viewer?.distributor?.partnerships,
  );

  async function takeBack(partnershipId: string) {
    const answer = await cancel({ variables: { input: { partnershipId } } });
    const [refusal] = answer.data?.partnershipCancel.userErrors ?? [];
    if (refusal) notifyFailure(refusal.message);
    else if (answer.data) notify(t('partnerships.suppliers.cancelled'));
  }

  const bind = may && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setBinding(true)}>
      {t('partnerships.suppliers.bind')}
    </Button>
  );
  const said: Column<Row> = {
    id: 'said',
    header: t('partnerships.suppliers.said'),
    width: 340,
    cell: (row) =>
      (tab === 'ended'
        ? row.endReason
        : tab === 'rejected'
          ? row.applications[0]?.rejectReason
          : row.applications[0]?.message) ?? '—',
  };
  const tasks: Column<Row> = {
    id: 'tasks',
    header: t('partnerships.suppliers.tasks'),
    width: 170,
    cell: (row) =>
      row.tasks.length > 0 ? (
        <Link
          className={classes.step}
          to="/distributor/warehouses"
          onClick={(event) => event.stopPropagation()}
        >
          {t('partnerships.tasks.left', { count: row.tasks.length })}
        </Link>
      ) : (
        '—'
      ),
  };
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t('partnerships.suppliers.name'),
      grow: true,
      sortable: true,
      cell: (row) => <PartnerCell name={row.supplier?.name ?? ''} note={row.note} />,
    },
    tab === 'partnered' ? tasks : said,
    {
      id: 'since',
      header: t('partnerships.since'),
      sortable: 'descending',
      width: 130,
      card: 'aside',
      cell: (row) => <DateTime value={row.stateAt} ago />,
    },
    {
      id: 'next',
      header: t('partnerships.suppliers.next'),
      width: 150,
      fixed: true,
      cell: (row) => nextStep(row),
    },
  ];

  function nextStep(row: Row) {
    if (row.viewerCanCancel) {
      return (
        <Button
          variant="default"
          size="compact-sm"
          onClick={(event) => {
            event.stopPropagation();
            void takeBack(row.id);
          }}
        >
          {t('partnerships.suppliers.cancel')}
        </Button>
      );
    }
    if (row.viewerCanApplyAgain) {
      return (
        <Button
          variant="default"
          size="compact-sm"
          onClick={(event) => {
            event.stopPropagation();
            setBinding(true);
          }}
        >
          {t('partnerships.suppliers.applyAgain')}
        </Button>
      );
    }
    return (
      <Link
        className={classes.step}
        to={'/distributor/products' as string}
        onClick={(event) => event.stopPropagation()}
      >
        {t('partnerships.suppliers.products')}
      </Link>
    );
  }

  const first = tab === 'partnered' || tab === 'pending';
  return (
    <Page
      fill
      title={t('partnerships.suppliers.title')}
      description={t('partnerships.suppliers.description')}
      actions={bind}
    >
      <Table
        fill
        id={`partnerships.suppliers.${tab}`}
        {...pages}
        columns={columns}
        rowId={idOf}
        state={state}
        search={t('partnerships.suppliers.search')}
        tabs={(['partnered', 'pending', 'rejected', 'ended'] as const).map((value) => ({
          value,
          label: t(`partnerships.suppliers.${value}`),
          count: counts?.[value],
        }))}
        onOpen={(row) =>
          void navigate({
            to: '/distributor/suppliers/$partnershipId',
            params: { partnershipId: row.id },
          })
        }
        empty={
          <Empty
            icon={IconAddressBook}
            title={t(first ? 'partnerships.suppliers.none' : 'partnerships.suppliers.noneOther')}
            text={t(
              first ? 'partnerships.suppliers.noneText' : 'partnerships.suppliers.noneOtherText',
            )}
            action={first && bind}
          />
        }
      />
      {binding && <BindDialog onClose={() => setBinding(false)} />}
    </Page>
  );
}
