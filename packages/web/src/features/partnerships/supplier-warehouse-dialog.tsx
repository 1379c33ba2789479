import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';
import type { MappedPair } from './mapping-lines.tsx';

const CreateDocument = graphql(/* GraphQL */ `
  mutation SupplierWarehouseCreate($input: SupplierWarehouseCreateInput!) {
    supplierWarehouseCreate(input: $input) {
      supplierWarehouse { id name state }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const RenameDocument = graphql(/* GraphQL */ `
  mutation SupplierWarehouseRename($input: SupplierWarehouseRenameInput!) {
    supplierWarehouseRename(input: $input) {
      supplierWarehouse { id name }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = { partnershipId: string; pair: MappedPair; onClose: () => void };

/** Names a supplier warehouse: a new one, which is mapped with it, or one that is there. */
export function SupplierWarehouseDialog({ partnershipId, pair, onClose }: Props) {
  const { t } = useTranslation();
  const [create, creating] = useMutation(CreateDocument, {
    refetchQueries: ['MappingPage', 'SupplierPage', 'WarehouseTaskCount'],
  });
  const [rename, renaming] = useMutation(RenameDocument);
  const image = pair.supplierWarehouse;
  const form = useForm({ initialValues: { name: image?.name ?? pair.warehouse.name } });
  const refusals = useUserErrors(form);

  async function submit({ name }: { name: string }) {
    const errors = image
      ? (await rename({ variables: { input: { supplierWarehouseId: image.id, name } } })).data
          ?.supplierWarehouseRename.userErrors
      : (
          await create({
            variables: { input: { partnershipId, warehouseId: pair.warehouse.id, name } },
          })
        ).data?.supplierWarehouseCreate.userErrors;
    if (!errors || refusals.show(errors)) return;
    notify(t(image ? 'partnerships.mapping.renamed' : 'partnerships.mapping.created'));
    onClose();
  }

  const title = image
    ? t('partnerships.mapping.renameTitle', { name: image.name })
    : t('partnerships.mapping.createTitle', { name: pair.warehouse.name });
  return (
    <Dialog dirty={form.isDirty()} onClose={onClose} title={title}>
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <TextInput
            label={t('partnerships.mapping.name')}
            required
            maxLength={120}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={creating.loading || renaming.loading}>
              {t(image ? 'ui.save' : 'partnerships.mapping.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
