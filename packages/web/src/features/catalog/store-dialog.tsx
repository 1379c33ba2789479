import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { graphql } from '../../gql/gql.ts';
import type { Currency, Platform } from '../../gql/graphql.ts';
import { useReader } from '../../lib/reader.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import type { StoreRow } from './store-list-query.ts';

const StoreCreateDocument = graphql(/* GraphQL */ `
  mutation StoreCreate($input: StoreCreateInput!) {
    storeCreate(input: $input) {
      store { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const StoreUpdateDocument = graphql(/* GraphQL */ `
  mutation StoreUpdate($input: StoreUpdateInput!) {
    storeUpdate(input: $input) {
      store { id nickname country currency }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const PLATFORMS: readonly Platform[] = ['SHOPEE', 'LAZADA', 'TIKTOK_SHOP', 'TEMU', 'OTHER'];
/** The sites stores sell on, each with the currency its orders are paid in. */
const SITES: Record<string, Currency> = {
  MY: 'MYR',
  SG: 'SGD',
  TH: 'THB',
  PH: 'PHP',
  ID: 'IDR',
  VN: 'VND',
  CN: 'CNY',
  TW: 'USD',
  US: 'USD',
  GB: 'USD',
};
const CURRENCIES: readonly Currency[] = ['MYR', 'SGD', 'THB', 'PHP', 'IDR', 'VND', 'USD', 'CNY'];

/** Adds a store or changes what it is called and where it sells; its marketplace stays. */
export function StoreDialog({ store, onClose }: { store: StoreRow | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const [create, creating] = useMutation(StoreCreateDocument, { refetchQueries: ['StoreList'] });
  const [update, updating] = useMutation(StoreUpdateDocument);
  const form = useForm<{
    platform: Platform;
    nickname: string;
    country: string;
    currency: Currency;
    isGlobal: boolean;
  }>({
    initialValues: {
      platform: store?.platform ?? 'SHOPEE',
      nickname: store?.nickname ?? '',
      country: store?.country ?? 'MY',
      currency: store?.currency ?? 'MYR',
      isGlobal: false,
    },
  });
  const refusals = useUserErrors(form);
  const maySeeGlobal = useMay('DISTRIBUTOR_GLOBAL_STORES');
  const canBeGlobal = !store && maySeeGlobal && form.values.platform === 'TIKTOK_SHOP';

  async function submit({ platform, isGlobal, ...values }: typeof form.values) {
    const errors = store
      ? (await update({ variables: { input: { ...values, storeId: store.id } } })).data?.storeUpdate
          .userErrors
      : (
          await create({
            variables: { input: { ...values, platform, isGlobal: canBeGlobal && isGlobal } },
          })
        ).data?.storeCreate.userErrors;
    if (!errors || refusals.show(errors)) return;
    notify(t(store ? 'catalog.stores.changed' : 'catalog.stores.created'));
    onClose();
  }

  return (
    <Dialog
      dirty={form.isDirty()}
      onClose={onClose}
      title={t(store ? 'catalog.stores.edit' : 'catalog.stores.add')}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack gap="sm">
          <UserErrors errors={refusals.general} />
          <Select
            label={t('catalog.stores.platform')}
            allowDeselect={false}
            disabled={store !== null}
            data={PLATFORMS.map((value) => ({
              value,
              label: t(`catalog.stores.platforms.${value}`),
            }))}
            {...form.getInputProps('platform')}
          />
          {canBeGlobal && (
            <Checkbox
              label={t('catalog.stores.isGlobal')}
              description={t('catalog.stores.isGlobalHint')}
              {...form.getInputProps('isGlobal', { type: 'checkbox' })}
            />
          )}
          <TextInput
            label={t('catalog.stores.nickname')}
            required
            data-autofocus
            {...form.getInputProps('nickname')}
          />
          <SimpleGrid cols={2} spacing="sm">
            <Select
              label={t('catalog.stores.country')}
              allowDeselect={false}
              data={Object.keys(SITES).map((value) => ({ value, label: names.of(value) ?? value }))}
              {...form.getInputProps('country')}
              onChange={(country) => {
                if (!country) return;
                form.setFieldValue('country', country);
                form.setFieldValue('currency', SITES[country] ?? 'USD');
              }}
            />
            <Select
              label={t('catalog.stores.currency')}
              allowDeselect={false}
              data={[...CURRENCIES]}
              {...form.getInputProps('currency')}
            />
          </SimpleGrid>
          <Button type="submit" mt="xs" loading={creating.loading || updating.loading}>
            {t(store ? 'catalog.save' : 'catalog.stores.add')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
