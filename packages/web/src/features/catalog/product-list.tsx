import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPackage, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import type { ProductListQuery } from '../../gql/graphql.ts';
import { useIntent } from '../../lib/intent.ts';
import { chosen, sortArguments } from '../../lib/list-arguments.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { useMatching } from '../../lib/use-matching.ts';
import { usePages } from '../../lib/use-pages.ts';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { DistributionState } from './distribution-state.tsx';
import { ListMenu } from './list-menu.tsx';
import { ProductBulk } from './product-bulk.tsx';
import { productListState } from './product-list-state.ts';
import { ProductPanel } from './product-panel.tsx';

const ProductListDocument = graphql(/* GraphQL */ `
  query ProductList(
    $first: Int!, $after: String, $search: String, $categories: [String!], $distributed: Boolean
    $sort: SkuSort, $direction: SortDirection
  ) {
    viewer {
      supplier {
        skus(
          first: $first, after: $after, search: $search, categories: $categories
          distributed: $distributed, sort: $sort, direction: $direction
        ) {
          nodes {
            id code name category barcode weightGrams version isCombination claimed available ineligibleReason
            viewerCanEdit
            image { id url }
            product { id enabled visibility basePrice { amount currency } }
          }
          pageInfo { hasNextPage endCursor }
          matching { count }
        }
      }
    }
  }
`);

const ProductMatchingDocument = graphql(/* GraphQL */ `
  query ProductMatching(
    $search: String, $categories: [String!], $distributed: Boolean
    $sort: SkuSort, $direction: SortDirection
  ) {
    viewer {
      supplier {
        skus(
          first: 1, search: $search, categories: $categories, distributed: $distributed
          sort: $sort, direction: $direction
        ) {
          matching { count ids totals { amount currency } }
        }
      }
    }
  }
`);

const ProductCountsDocument = graphql(/* GraphQL */ `
  query ProductCounts {
    viewer { supplier { categories skuCounts { all distributed } } }
  }
`);

type Supplier = NonNullable<NonNullable<ProductListQuery['viewer']>['supplier']>;
export type Product = Supplier['skus']['nodes'][number];

const idOf = (product: Product) => product.id;
const SORTS = { product: 'NAME', code: 'CODE', price: 'PRICE' } as const;
const DISTRIBUTED = { all: null, on: true, off: false } as const;

/** What a supplier offers: its SKUs, which of them are on, at which price, to whom. */
export function ProductList() {
  const { t } = useTranslation();
  const state = useListState(productListState);
  const may = useMay('SUPPLIER_CATALOG');
  const [adding, setAdding] = useState(false);
  useIntent('catalog.addProduct', () => setAdding(true));
  const filter = {
    search: state.q || null,
    categories: chosen(state.filters.category),
    distributed: DISTRIBUTED[state.tab ?? 'all'],
  };
  const { sort: by } = state;
  const asked = {
    ...filter,
    // Only what is on has a price for sure; a list by price holds nothing without one.
    ...(by?.by === 'price' && state.tab !== 'on' ? {} : sortArguments(by, SORTS)),
  };
  const pages = usePages(ProductListDocument, asked, (data) => data.viewer?.supplier?.skus);
  const matching = useMatching(
    ProductMatchingDocument,
    asked,
    (data) => data.viewer?.supplier?.skus,
    pages.totalCount,
  );
  const { data: facts } = useQuery(ProductCountsDocument);
  const counts = facts?.viewer?.supplier?.skuCounts;
  const categories = facts?.viewer?.supplier?.categories ?? [];
  const columns: Column<Product>[] = [
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
      id: 'category',
      header: t('catalog.category'),
      width: 150,
      hidden: true,
      cell: (row) => row.category,
    },
    {
      id: 'price',
      header: t('catalog.products.price'),
      sortable: state.tab === 'on',
      align: 'end',
      width: 140,
      cell: (row) => (
        <Money value={row.product?.basePrice} missing={t('catalog.products.noPrice')} />
      ),
    },
    {
      id: 'available',
      header: t('catalog.products.available'),
      align: 'end',
      width: 120,
      cell: (row) => <Quantity value={row.available} />,
    },
    {
      id: 'visibility',
      header: t('catalog.products.visibility'),
      width: 210,
      cell: (row) => (row.product ? t(`catalog.visibility.${row.product.visibility}`) : '—'),
    },
    {
      id: 'state',
      header: t('catalog.products.distribution'),
      width: 130,
      card: 'aside',
      cell: (row) => <DistributionState product={row} />,
    },
  ];
  const add = may && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('catalog.products.add')}
    </Button>
  );
  const lists = <ListMenu kind="SKUS" filter={filter} mayImport={may} />;
  return (
    <Page
      fill
      title={t('catalog.products.title')}
      description={t('catalog.products.description')}
      actions={
        <>
          {lists}
          {add}
        </>
      }
    >
      <Table
        fill
        id="catalog.products"
        {...pages}
        columns={columns}
        rowId={idOf}
        state={state}
        search={t('catalog.search')}
        tabs={[
          { value: 'all', label: t('catalog.products.all'), count: counts?.all },
          { value: 'on', label: t('catalog.products.on'), count: counts?.distributed },
          {
            value: 'off',
            label: t('catalog.products.off'),
            count: counts && counts.all - counts.distributed,
          },
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
        bulk={({ ids, rows, clear }) => <ProductBulk ids={ids} products={rows} onDone={clear} />}
        matching={matching}
        empty={
          <Empty
            icon={IconPackage}
            title={t('catalog.products.none')}
            text={t('catalog.products.noneText')}
            action={add}
          />
        }
      />
      {(adding || state.open) && (
        <ProductPanel
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
