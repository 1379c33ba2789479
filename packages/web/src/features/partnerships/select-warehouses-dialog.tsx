import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { addressOf } from '../../lib/address.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { UserErrors, useUserErrors } from '../../ui/user-errors.tsx';

const OpenWarehousesDocument = graphql(/* GraphQL */ `
  query OpenWarehouses {
    viewer {
      supplier {
        warehouses(first: 100) {
          nodes { id name kind country province city postcode addressLine }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

const SetWarehousesDocument = graphql(/* GraphQL */ `
  mutation PartnershipSetWarehouses($input: PartnershipSetWarehousesInput!) {
    partnershipSetWarehouses(input: $input) {
      partnership { id }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Assigned = { id: string; name: string; country: string };
type Props = { partnershipId: string; assigned: readonly Assigned[]; onClose: () => void };

/** "Select Distribution Warehouse": what the distributor draws on from now on (PART-12). */
export function SelectWarehousesDialog({ partnershipId, assigned, onClose }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(OpenWarehousesDocument, { fetchPolicy: 'cache-and-network' });
  const [set, { loading }] = useMutation(SetWarehousesDocument, {
    refetchQueries: ['DistributorPage'],
  });
  const form = useForm({ initialValues: { warehouseIds: assigned.map(({ id }) => id) } });
  const refusals = useUserErrors(form);
  const open = data?.viewer?.supplier?.warehouses.nodes ?? [];
  const closed = assigned.filter(({ id }) => !open.some((one) => one.id === id));

  async function submit({ warehouseIds }: { warehouseIds: string[] }) {
    const answer = await set({ variables: { input: { partnershipId, warehouseIds } } });
    if (!answer.data || refusals.show(answer.data.partnershipSetWarehouses.userErrors)) return;
    notify(t('partnerships.select.done'));
    onClose();
  }

  return (
    <Dialog
      dirty={form.isDirty()}
      onClose={onClose}
      title={t('partnerships.select.title')}
      size={520}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack>
          <UserErrors errors={refusals.general} />
          <Text size="sm" c="dimmed">
            {t('partnerships.select.hint')}
          </Text>
          <Checkbox.Group {...form.getInputProps('warehouseIds')}>
            <Stack gap={10}>
              {[...open, ...closed].map((warehouse) => (
                <Checkbox
                  key={warehouse.id}
                  value={warehouse.id}
                  label={warehouse.name}
                  description={addressOf(warehouse)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={!form.isDirty()}>
              {t('partnerships.select.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
