import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus, IconTags } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import type { SkuListQuery } from '../../gql/graphql.ts';
import { useIntent } from '../../lib/intent.ts';
import { chosen, sortArguments } from '../../lib/list-arguments.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { usePages } from '../../lib/use-pages.ts';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { ListMenu } from './list-menu.tsx';
import { skuListState } from './sku-list-state.ts';
import { SkuPanel } from './sku-panel.tsx';

const SkuListDocument = graphql(/* GraphQL */ `
  query SkuList(
    $first: Int!, $after: String, $search: String, $categories: [String!], $claimed: Boolean
    $mapped: Boolean, $sort: SkuSort, $direction: SortDirection
  ) {
    viewer {
      distributor {
        skus(
          first: $first, after: $after, search: $search, categories: $categories, claimed: $claimed
          mapped: $mapped, sort: $sort, direction: $direction
        ) {
          nodes {
            id code name category claimed
            image { id url }
            initialCost { amount currency }
            listings { id platformSku store { id nickname platform } }
          }
          pageInfo { hasNextPage endCursor }
          matching { count }
        }
      }
    }
  }
`);

const SkuFactsDocument = graphql(/* GraphQL */ `
  query SkuFacts {
    viewer { distributor { categories skuCounts { all unmapped claimed } } }
  }
`);

type Distributor = NonNullable<NonNullable<SkuListQuery['viewer']>['distributor']>;
type Row = Distributor['skus']['nodes'][number];
const idOf = (row: Row) => row.id;

/** A distributor's merchant SKUs and the store listings behind which they stand. */
export function SkuList() {
  const { t } = useTranslation();
  const state = useListState(skuListState);
  const may = useMay('DISTRIBUTOR_PRODUCTS');
  const [adding, setAdding] = useState(false);
  useIntent('catalog.addSku', () => setAdding(true));
  const filter = {
    search: state.q || null,
    categories: chosen(state.filters.category),
    claimed: state.tab === 'claimed' ? true : null,
  };
  const pages = usePages(
    SkuListDocument,
    {
      ...filter,
      mapped: state.tab === 'unmapped' ? false : null,
      ...sortArguments(state.sort, { product: 'NAME', code: 'CODE' }),
    },
    (data) => data.viewer?.distributor?.skus,
  );
  const { data: facts } = useQuery(SkuFactsDocument);
  const counts = facts?.viewer?.distributor?.skuCounts;
  const categories = facts?.viewer?.distributor?.categories ?? [];
  const columns: Column<Row>[] = [
    {
      id: 'product',
      header: t('catalog.product'),
      grow: true,
      sortable: true,
      cell: (row) => <ProductCell name={row.name} code={row.code} image={row.image?.url} />,
    },
    {
      id: 'code',
      header: t('catalog.code'),
      width: 150,
      hidden: true,
      sortable: true,
      card: 'none',
      cell: (row) => row.code,
    },
    {
      id: 'listings',
      header: t('catalog.skus.listings'),
      width: 300,
      cell: (row) => listed(row) ?? t('catalog.skus.notMapped'),
    },
    {
      id: 'cost',
      header: t('catalog.skus.cost'),
      align: 'end',
      width: 140,
      cell: (row) => <Money value={row.initialCost} />,
    },
    {
      id: 'origin',
      header: t('catalog.skus.origin'),
      width: 120,
      card: 'aside',
      cell: (row) => (
        <StateBadge
          tone={row.claimed ? 'good' : 'idle'}
          label={t(row.claimed ? 'catalog.skus.claimedBadge' : 'catalog.skus.ownBadge')}
        />
      ),
    },
  ];
  const add = may && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('catalog.skus.add')}
    </Button>
  );
  return (
    <Page
      fill
      title={t('catalog.skus.title')}
      description={t('catalog.skus.description')}
      actions={
        <>
          <ListMenu kind="SKUS_AND_LISTINGS" filter={filter} mayImport={may} />
          {add}
        </>
      }
    >
      <Table
        fill
        id="catalog.skus"
        {...pages}
        columns={columns}
        rowId={idOf}
        state={state}
        search={t('catalog.search')}
        tabs={[
          { value: 'all', label: t('catalog.skus.all'), count: counts?.all },
          {
            value: 'unmapped',
            label: t('catalog.skus.unmapped'),
            count: counts?.unmapped,
            urgent: true,
          },
          { value: 'claimed', label: t('catalog.skus.claimed'), count: counts?.claimed },
        ]}
        filters={
          categories.length > 0
            ? [
                {
                  name: 'category',
                  label: t('catalog.category'),
                  options: categories.map((name) => ({ value: name, label: name })),
                },
              ]
            : []
        }
        onOpen={(row) => state.setOpen(row.id)}
        openId={state.open}
        empty={
          <Empty
            icon={IconTags}
            title={t('catalog.skus.none')}
            text={t('catalog.skus.noneText')}
            action={add}
          />
        }
      />
      {(adding || state.open) && (
        <SkuPanel
          key={state.open ?? 'new'}
          skuId={state.open}
          onCreated={(id) => {
            setAdding(false);
            pages.refetch();
            state.setOpen(id);
          }}
          onClose={() => {
            setAdding(false);
            state.setOpen(null);
          }}
        />
      )}
    </Page>
  );
}

function listed(row: Row): string | null {
  if (row.listings.length === 0) return null;
  return row.listings
    .map(({ store, platformSku }) => `${store?.nickname}: ${platformSku}`)
    .join(', ');
}
