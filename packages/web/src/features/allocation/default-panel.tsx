import { useMutation } from '@apollo/client/react';
import { Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { notify } from '../../ui/notify.ts';
import { Panel } from '../../ui/panel.tsx';
import { AllocationDocument, type AllocationSide, warehouseGroups } from './allocation-query.ts';

const SetDocument = graphql(/* GraphQL */ `
  mutation DefaultWarehouseSet($input: DefaultWarehouseSetInput!) {
    defaultWarehouseSet(input: $input) {
      defaultWarehouses { supplier { id } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const DropDocument = graphql(/* GraphQL */ `
  mutation DefaultWarehouseDrop($input: DefaultWarehouseDropInput!) {
    defaultWarehouseDrop(input: $input) {
      defaultWarehouses { supplier { id } }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = { side: AllocationSide; mayChange: boolean };

/** Where goods of each supplier come from when no rule matches (WHSE-08). */
export function DefaultPanel({ side, mayChange }: Props) {
  const { t } = useTranslation();
  const again = { refetchQueries: [AllocationDocument], awaitRefetchQueries: true };
  const [set, setting] = useMutation(SetDocument, again);
  const [drop, dropping] = useMutation(DropDocument, again);
  const groups = warehouseGroups(side);
  if (groups.length === 0) return null;
  const chosenOf = (supplierId: string) =>
    side.defaultWarehouses.find(({ supplier }) => supplier.id === supplierId)?.supplierWarehouse.id;

  async function choose(supplierId: string, supplierWarehouseId: string | null) {
    const errors = supplierWarehouseId
      ? (await set({ variables: { input: { supplierWarehouseId } } })).data?.defaultWarehouseSet
          .userErrors
      : (await drop({ variables: { input: { supplierId } } })).data?.defaultWarehouseDrop
          .userErrors;
    if (errors?.length === 0) notify(t('allocation.defaults.saved'));
  }

  return (
    <Panel title={t('allocation.defaults.title')} description={t('allocation.defaults.text')}>
      <Stack gap="sm">
        {groups.map(({ id, group, items }) => (
          <Select
            key={id}
            label={group}
            aria-label={t('allocation.defaults.bySupplier', { supplier: group })}
            placeholder={t('allocation.defaults.byStock')}
            data={items}
            value={chosenOf(id) ?? null}
            clearable
            disabled={!mayChange || setting.loading || dropping.loading}
            onChange={(value) => void choose(id, value)}
          />
        ))}
      </Stack>
    </Panel>
  );
}
