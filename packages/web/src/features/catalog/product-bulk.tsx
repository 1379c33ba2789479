import { useMutation } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import type { BulkProduct } from './bulk-product.ts';
import { type Leftover, LeftoverDialog } from './leftover-dialog.tsx';
import { PercentDialog } from './percent-dialog.tsx';
import { VisibilityDialog } from './visibility-dialog.tsx';

const ProductsEnableDocument = graphql(/* GraphQL */ `
  mutation ProductsEnable($input: ProductsInput!) {
    productsEnable(input: $input) {
      results {
        skuId changed
        sku { id ineligibleReason product { id enabled } }
        userErrors { __typename ... on UserError { message path } }
      }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const ProductsDisableDocument = graphql(/* GraphQL */ `
  mutation ProductsDisable($input: ProductsInput!) {
    productsDisable(input: $input) {
      results {
        skuId changed
        sku { id ineligibleReason product { id enabled } }
        userErrors { __typename ... on UserError { message path } }
      }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Act = 'on' | 'off' | 'visibility' | 'percent';
type Props = {
  /** What is acted on; more than `products` where not all of it is loaded. */
  ids?: readonly string[];
  products: readonly BulkProduct[];
  onDone: () => void;
  /** Only these; all of them when left out. */
  acts?: readonly Act[];
};
type Asking = 'off' | 'visibility' | 'percent' | null;

const EVERY_ACT: readonly Act[] = ['on', 'off', 'visibility', 'percent'];

/** What can be done with several products at once; what was refused is told with its reason. */
export function ProductBulk({ ids, products, onDone, acts = EVERY_ACT }: Props) {
  const { t } = useTranslation();
  const mayCatalog = useMay('SUPPLIER_CATALOG');
  const mayPrices = useMay('SUPPLIER_PRICES');
  const [asking, setAsking] = useState<Asking>(null);
  const [leftovers, setLeftovers] = useState<readonly Leftover[]>([]);
  const again = { refetchQueries: ['ProductCounts'] };
  const [enable, enabling] = useMutation(ProductsEnableDocument, again);
  const [disable, disabling] = useMutation(ProductsDisableDocument, again);
  const skuIds = ids ? [...ids] : products.map(({ id }) => id);
  // A percentage is shown product by product before it is set: those not loaded cannot be.
  const allLoaded = skuIds.length === products.length;

  function tell(
    payload: { results: readonly Result[]; userErrors: readonly { message: string }[] } | undefined,
    word: 'switchedOn' | 'switchedOff',
  ) {
    if (!payload) return;
    setAsking(null);
    const changed = payload.results.filter((result) => result.changed).length;
    if (changed > 0) notify(t(`catalog.products.${word}`, { count: changed }));
    const left = [
      ...payload.userErrors.map(({ message }) => ({ name: '', message })),
      ...payload.results.flatMap(({ skuId, userErrors }) =>
        userErrors.map(({ message }) => ({
          name: products.find(({ id }) => id === skuId)?.name ?? '',
          message,
        })),
      ),
    ];
    setLeftovers(left);
    if (left.length === 0) onDone();
  }

  const switchOn = async () =>
    tell((await enable({ variables: { input: { skuIds } } })).data?.productsEnable, 'switchedOn');
  const switchOff = async () =>
    tell(
      (await disable({ variables: { input: { skuIds } } })).data?.productsDisable,
      'switchedOff',
    );

  return (
    <>
      {mayCatalog && acts.includes('on') && (
        <Button size="xs" loading={enabling.loading} onClick={() => void switchOn()}>
          {t('catalog.products.enable')}
        </Button>
      )}
      {mayCatalog && acts.includes('off') && (
        <Button size="xs" variant="default" onClick={() => setAsking('off')}>
          {t('catalog.products.disable')}
        </Button>
      )}
      {mayCatalog && acts.includes('visibility') && (
        <Button size="xs" variant="default" onClick={() => setAsking('visibility')}>
          {t('catalog.products.setVisibility')}
        </Button>
      )}
      {mayPrices && allLoaded && acts.includes('percent') && (
        <Button size="xs" variant="default" onClick={() => setAsking('percent')}>
          {t('catalog.products.setPrice')}
        </Button>
      )}
      <Dialog
        opened={asking === 'off'}
        onClose={() => setAsking(null)}
        title={t('catalog.products.disableTitle', { count: skuIds.length })}
      >
        <Stack>
          <Text size="sm">{t('catalog.products.disableText')}</Text>
          <Button color="red" loading={disabling.loading} onClick={() => void switchOff()}>
            {t('catalog.products.disable')}
          </Button>
        </Stack>
      </Dialog>
      {asking === 'visibility' && (
        <VisibilityDialog skuIds={skuIds} onClose={() => setAsking(null)} onDone={onDone} />
      )}
      {asking === 'percent' && (
        <PercentDialog products={products} onClose={() => setAsking(null)} onDone={onDone} />
      )}
      <LeftoverDialog leftovers={leftovers} onClose={() => setLeftovers([])} />
    </>
  );
}

type Result = {
  skuId: string;
  changed: boolean;
  userErrors: readonly { message: string }[];
};
