import { useMutation } from '@apollo/client/react';
import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { useReader } from '../../lib/reader.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import { countryOfZone, countryOptions } from '../identity/country-names.ts';
import type { Warehouse } from './warehouse-list-query.ts';

const CreateDocument = graphql(/* GraphQL */ `
  mutation WarehouseCreate($input: WarehouseCreateInput!) {
    warehouseCreate(input: $input) {
      warehouse { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const UpdateDocument = graphql(/* GraphQL */ `
  mutation WarehouseUpdate($input: WarehouseUpdateInput!) {
    warehouseUpdate(input: $input) {
      warehouse { id name country province city postcode addressLine }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const CloseDocument = graphql(/* GraphQL */ `
  mutation WarehouseClose($input: WarehouseCloseInput!) {
    warehouseClose(input: $input) {
      warehouse { id closedAt }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = { warehouse: Warehouse | null; onClose: () => void };

/** Adds a warehouse, or corrects, closes and reopens one. */
export function WarehouseDialog({ warehouse, onClose }: Props) {
  const { t } = useTranslation();
  const { locale, timeZone } = useReader();
  const again = { refetchQueries: ['WarehouseList'] };
  const [create, creating] = useMutation(CreateDocument, again);
  const [update, updating] = useMutation(UpdateDocument);
  const [close, closing] = useMutation(CloseDocument, again);
  const form = useForm({
    initialValues: {
      name: warehouse?.name ?? '',
      country: warehouse?.country ?? countryOfZone(timeZone),
      province: warehouse?.province ?? '',
      city: warehouse?.city ?? '',
      postcode: warehouse?.postcode ?? '',
      addressLine: warehouse?.addressLine ?? '',
    },
  });
  const refusals = useUserErrors(form);

  async function submit(values: typeof form.values) {
    const errors = warehouse
      ? (await update({ variables: { input: { ...values, warehouseId: warehouse.id } } })).data
          ?.warehouseUpdate.userErrors
      : (await create({ variables: { input: values } })).data?.warehouseCreate.userErrors;
    if (!errors || refusals.show(errors)) return;
    notify(t(warehouse ? 'warehouses.changed' : 'warehouses.created'));
    onClose();
  }

  async function toggle(warehouseId: string, closed: boolean) {
    const { data } = await close({ variables: { input: { warehouseId, closed } } });
    if (!data || refusals.show(data.warehouseClose.userErrors)) return;
    notify(t('warehouses.changed'));
    onClose();
  }

  return (
    <Dialog
      dirty={form.isDirty()}
      onClose={onClose}
      title={t(warehouse ? 'warehouses.edit' : 'warehouses.add')}
      size={540}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack gap="sm">
          <UserErrors errors={refusals.general} />
          <TextInput
            label={t('warehouses.name')}
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('warehouses.addressLine')}
            description={t('warehouses.addressHint')}
            {...form.getInputProps('addressLine')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput label={t('warehouses.postcode')} {...form.getInputProps('postcode')} />
            <TextInput label={t('warehouses.city')} {...form.getInputProps('city')} />
            <TextInput label={t('warehouses.province')} {...form.getInputProps('province')} />
            <Select
              label={t('warehouses.country')}
              required
              searchable
              allowDeselect={false}
              data={countryOptions(locale)}
              {...form.getInputProps('country')}
            />
          </SimpleGrid>
          {warehouse && !warehouse.closedAt && (
            <Text size="sm" c="dimmed">
              {t('warehouses.closeHint')}
            </Text>
          )}
          <Group justify="space-between" mt="xs">
            {warehouse ? (
              <Button
                variant="subtle"
                color={warehouse.closedAt ? undefined : 'red'}
                loading={closing.loading}
                onClick={() => void toggle(warehouse.id, !warehouse.closedAt)}
              >
                {t(warehouse.closedAt ? 'warehouses.reopen' : 'warehouses.close')}
              </Button>
            ) : (
              <span />
            )}
            <Button type="submit" loading={creating.loading || updating.loading}>
              {t(warehouse ? 'ui.save' : 'warehouses.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
