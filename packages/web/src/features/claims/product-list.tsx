import { useQuery } from '@apollo/client/react';
import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconShoppingBag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import type { DistributorProductTab } from '../../gql/graphql.ts';
import { chosen, sortArguments } from '../../lib/list-arguments.ts';
import { periodOf } from '../../lib/period.ts';
import { useReader } from '../../lib/reader.ts';
import { useListState } from '../../lib/use-list-state.ts';
import { useMatching } from '../../lib/use-matching.ts';
import { usePages } from '../../lib/use-pages.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { useStockChanges } from '../inventory/use-stock-changes.ts';
import { ClaimDialog } from './claim-dialog.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { productColumns, type Tab } from './product-columns.tsx';
import {
  DistributorProductListDocument,
  DistributorProductMatchingDocument,
  MySuppliersDocument,
  type Product,
} from './product-list-query.ts';
import { productListState } from './product-list-state.ts';
import { StopDialog } from './stop-dialog.tsx';
import { useProductNotices } from './use-product-notices.ts';
import { useRemoveClaims } from './use-remove-claims.ts';

const idOf = (row: Product) => row.id;
const SORTS = { product: 'NAME', price: 'PRICE' } as const;
type Stopping = { ids: readonly string[]; products: readonly Product[] };

/** My Distribution Products: claimed, unclaimed, expired (CLAIM-01). */
export function ProductList() {
  const { t } = useTranslation();
  const state = useListState(productListState);
  const tab: Tab = state.tab ?? 'claimed';
  const may = useMay('DISTRIBUTOR_PRODUCTS');
  const [claiming, setClaiming] = useState<readonly string[] | null>(null);
  const [stopping, setStopping] = useState<Stopping | null>(null);
  const { timeZone } = useReader();
  const held = tab !== 'unclaimed';
  const asked = {
    tab: tab.toUpperCase() as DistributorProductTab,
    search: state.q || null,
    supplierIds: chosen(state.filters.supplier),
    mapped: held ? mappedOf(state.filters.mapped) : null,
    priceChanged: held ? periodOf(state.filters.priceChanged[0], timeZone) : null,
    ...sortArguments(state.sort, SORTS),
  };
  const pages = usePages(
    DistributorProductListDocument,
    asked,
    (data) => data.viewer?.distributor?.products,
  );
  const matching = useMatching(
    DistributorProductMatchingDocument,
    asked,
    (data) => data.viewer?.distributor?.products,
    pages.totalCount,
  );
  const { data } = useQuery(DistributorProductListDocument, {
    variables: { tab: 'CLAIMED', first: 1 },
  });
  const counts = data?.viewer?.distributor?.productCounts;
  const suppliers = useSuppliers();
  const remove = useRemoveClaims(pages.refetch);
  useStockChanges(pages.refetch);
  useProductNotices(pages.refetch);
  const opened = pages.rows.find(({ id }) => id === state.open) ?? null;
  return (
    <Page fill title={t('claims.title')} description={t('claims.description')}>
      {tab === 'expired' && pages.rows.some((row) => row.claim?.listings.length) && (
        <Alert
          color="orange"
          variant="light"
          icon={<IconAlertTriangle size={18} />}
          title={t('claims.reminder')}
        >
          {t('claims.reminderText')}
        </Alert>
      )}
      <Table
        fill
        id="claims.products"
        {...pages}
        columns={productColumns(t, tab)}
        rowId={idOf}
        state={state}
        tabs={[
          { value: 'claimed', label: t('claims.tabs.claimed'), count: counts?.claimed },
          { value: 'unclaimed', label: t('claims.tabs.unclaimed'), count: counts?.unclaimed },
          {
            value: 'expired',
            label: t('claims.tabs.expired'),
            count: counts?.expired,
            urgent: true,
          },
        ]}
        filters={[
          { name: 'supplier', label: t('claims.supplier'), options: suppliers },
          ...(held
            ? [
                {
                  name: 'mapped' as const,
                  label: t('claims.listings'),
                  options: (['yes', 'no'] as const).map((value) => ({
                    value,
                    label: t(`claims.mappedFilter.${value}`),
                  })),
                  single: true,
                },
                {
                  name: 'priceChanged' as const,
                  label: t('claims.priceChanged'),
                  period: true as const,
                },
              ]
            : []),
        ]}
        matching={matching}
        search={t('claims.search')}
        onOpen={(row) => (row.claim ? state.setOpen(row.id) : may && setClaiming([row.id]))}
        openId={state.open}
        bulk={
          may
            ? ({ ids, rows, clear }) =>
                tab === 'unclaimed' ? (
                  <Button size="compact-sm" onClick={() => setClaiming(ids)}>
                    {t('claims.claimMany', { count: ids.length })}
                  </Button>
                ) : tab === 'claimed' ? (
                  <Button size="compact-sm" onClick={() => setStopping({ ids, products: rows })}>
                    {t('claims.stopMany', { count: ids.length })}
                  </Button>
                ) : (
                  <>
                    <Button size="compact-sm" variant="default" onClick={() => setClaiming(ids)}>
                      {t('claims.claimAgain')}
                    </Button>
                    <Button size="compact-sm" onClick={() => void remove(ids).then(clear)}>
                      {t('claims.remove')}
                    </Button>
                  </>
                )
            : undefined
        }
        empty={<NothingHere tab={tab} toUnclaimed={() => state.setTab('unclaimed')} />}
      />
      {opened?.claim && (
        <ClaimPanel
          product={opened}
          onClose={() => state.setOpen(null)}
          onStop={() => setStopping({ ids: [opened.id], products: [opened] })}
          onClaim={() => setClaiming([opened.id])}
          onRemove={() => void remove([opened.id]).then(() => state.setOpen(null))}
        />
      )}
      {claiming && (
        <ClaimDialog skuIds={claiming} onDone={pages.refetch} onClose={() => setClaiming(null)} />
      )}
      {stopping && (
        <StopDialog {...stopping} onDone={pages.refetch} onClose={() => setStopping(null)} />
      )}
    </Page>
  );
}

const mappedOf = ([value]: readonly string[]) => (value === undefined ? null : value === 'yes');

function useSuppliers() {
  const { data } = useQuery(MySuppliersDocument);
  const nodes = data?.viewer?.distributor?.partnerships.nodes ?? [];
  return nodes.flatMap(({ supplier }) =>
    supplier ? { value: supplier.id, label: supplier.name } : [],
  );
}

function NothingHere({ tab, toUnclaimed }: { tab: Tab; toUnclaimed: () => void }) {
  const { t } = useTranslation();
  if (tab === 'claimed') {
    return (
      <Empty
        icon={IconShoppingBag}
        title={t('claims.none')}
        text={t('claims.noneText')}
        action={<Button onClick={toUnclaimed}>{t('claims.seeUnclaimed')}</Button>}
      />
    );
  }
  if (tab === 'unclaimed') {
    return (
      <Empty
        icon={IconShoppingBag}
        title={t('claims.noneUnclaimed')}
        text={t('claims.noneUnclaimedText')}
        action={
          <Button component={Link} to={'/distributor/suppliers' as string} variant="default">
            {t('claims.findSuppliers')}
          </Button>
        }
      />
    );
  }
  return <Empty title={t('claims.noneExpired')} text={t('claims.noneExpiredText')} />;
}
