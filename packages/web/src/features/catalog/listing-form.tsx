import { useMutation } from '@apollo/client/react';
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { Platform } from '../../gql/graphql.ts';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';

const ListingMapDocument = graphql(/* GraphQL */ `
  mutation ListingMap($input: ListingMapInput!) {
    listingMap(input: $input) {
      listing { id platformSku store { id nickname platform } sku { id listings { id platformSku store { id nickname platform } } } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const ListingUnmapDocument = graphql(/* GraphQL */ `
  mutation ListingUnmap($input: ListingUnmapInput!) {
    listingUnmap(input: $input) {
      sku { id listings { id platformSku store { id nickname platform } } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type StoreOf = { id: string; nickname: string; platform: Platform };
type Props = {
  sku: {
    id: string;
    code: string;
    viewerCanEdit: boolean;
    listings: readonly { id: string; platformSku: string; store?: StoreOf | null }[];
  };
  stores: readonly StoreOf[];
};

/** The store listings of one merchant SKU, to add and to take off. */
export function ListingForm({ sku, stores }: Props) {
  const { t } = useTranslation();
  const again = { refetchQueries: ['SkuFacts'] };
  const [map, mapping] = useMutation(ListingMapDocument, again);
  const [unmap, unmapping] = useMutation(ListingUnmapDocument, again);
  const form = useForm({ initialValues: { storeId: stores[0]?.id ?? '', platformSku: sku.code } });
  const refusals = useUserErrors(form);

  async function submit(values: typeof form.values) {
    const { data } = await map({ variables: { input: { ...values, skuId: sku.id } } });
    if (!data || refusals.show(data.listingMap.userErrors)) return;
    notify(t('catalog.skus.mapped'));
  }

  async function takeOff(listingId: string) {
    const { data } = await unmap({ variables: { input: { listingId } } });
    if (!data || refusals.show(data.listingUnmap.userErrors)) return;
    notify(t('catalog.skus.unmapped_done'));
  }

  return (
    <Stack gap="xs">
      <Text fw={600}>{t('catalog.skus.mapping')}</Text>
      <Text size="sm" c="dimmed">
        {t('catalog.skus.mappingText')}
      </Text>
      <UserErrors errors={refusals.general} />
      {sku.listings.map(({ id, platformSku, store }) => (
        <Group key={id} justify="space-between" wrap="nowrap">
          <Text size="sm">
            {store?.nickname} · {store && t(`catalog.stores.platforms.${store.platform}`)}
            <br />
            <strong>{platformSku}</strong>
          </Text>
          {sku.viewerCanEdit && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              loading={unmapping.loading}
              onClick={() => void takeOff(id)}
            >
              {t('catalog.skus.unmap')}
            </Button>
          )}
        </Group>
      ))}
      {stores.length === 0 ? (
        <Group>
          <Text size="sm">{t('catalog.skus.noStores')}</Text>
          <Button size="compact-sm" component={Link} to={'/distributor/stores' as string}>
            {t('catalog.skus.toStores')}
          </Button>
        </Group>
      ) : (
        sku.viewerCanEdit && (
          <form onSubmit={form.onSubmit((values) => void submit(values))}>
            <Group align="flex-end" gap="xs">
              <Select
                label={t('catalog.skus.store')}
                allowDeselect={false}
                flex={1}
                data={stores.map((store) => ({
                  value: store.id,
                  label: `${store.nickname} · ${t(`catalog.stores.platforms.${store.platform}`)}`,
                }))}
                {...form.getInputProps('storeId')}
              />
              <TextInput
                label={t('catalog.skus.platformSku')}
                flex={1}
                {...form.getInputProps('platformSku')}
              />
              <Button type="submit" loading={mapping.loading}>
                {t('catalog.skus.map')}
              </Button>
            </Group>
          </form>
        )
      )}
    </Stack>
  );
}
