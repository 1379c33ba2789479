import { useQuery } from '@apollo/client/react';
import { Divider, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { ListingForm } from './listing-form.tsx';
import { SkuForm } from './sku-form.tsx';

const SkuPanelDocument = graphql(/* GraphQL */ `
  query SkuPanel($id: ID!) {
    viewer {
      distributor {
        id
        stores { id nickname platform }
        sku(id: $id) {
          id code name category barcode weightGrams version viewerCanEdit
          image { id url }
          listings { id platformSku store { id nickname platform } }
        }
      }
    }
  }
`);

type Props = { skuId: string | null; onCreated: (id: string) => void; onClose: () => void };

/** One merchant SKU beside the list: its fields and its store listings. */
export function SkuPanel({ skuId, onCreated, onClose }: Props) {
  const { t } = useTranslation();
  const { data, loading } = useQuery(SkuPanelDocument, {
    variables: { id: skuId ?? '' },
    skip: skuId === null,
  });
  const sku = data?.viewer?.distributor?.sku ?? null;
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={sku?.name ?? t(skuId ? 'catalog.skus.edit' : 'catalog.skus.add')}
      size={560}
    >
      {skuId === null ? (
        <SkuForm counts="SkuFacts" sku={null} onSaved={onCreated} />
      ) : loading && !sku ? (
        <Skeleton h={320} />
      ) : sku ? (
        <Stack>
          <ListingForm sku={sku} stores={data?.viewer?.distributor?.stores ?? []} />
          <Divider />
          <SkuForm key={sku.version} counts="SkuFacts" sku={sku} onSaved={() => undefined} />
        </Stack>
      ) : null}
    </SidePanel>
  );
}
