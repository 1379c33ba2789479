import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { notify, notifyFailure } from '../../ui/notify.ts';
import type { MappedPair } from './mapping-lines.tsx';
import { SupplierWarehouseDialog } from './supplier-warehouse-dialog.tsx';

const MapDocument = graphql(/* GraphQL */ `
  mutation SupplierWarehouseMap($input: SupplierWarehouseMapInput!) {
    supplierWarehouseMap(input: $input) {
      supplierWarehouse { id state }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const DeleteDocument = graphql(/* GraphQL */ `
  mutation SupplierWarehouseDelete($input: SupplierWarehouseDeleteInput!) {
    supplierWarehouseDelete(input: $input) {
      deletedSupplierWarehouseId
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = { partnershipId: string; pair: MappedPair };
const again = { refetchQueries: ['MappingPage', 'SupplierPage', 'WarehouseTaskCount'] };

/** What a distributor can do with one of its pairs: create, map, rename, delete (WHSE-03, 13). */
export function MappingActions({ partnershipId, pair }: Props) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState(false);
  const [map, mapping] = useMutation(MapDocument, again);
  const [remove] = useMutation(DeleteDocument, again);
  const image = pair.supplierWarehouse;

  async function mapIt(supplierWarehouseId: string) {
    const { data } = await map({ variables: { input: { supplierWarehouseId } } });
    const [refusal] = data?.supplierWarehouseMap.userErrors ?? [];
    if (refusal) notifyFailure(refusal.message);
    else if (data) notify(t('partnerships.mapping.mapped'));
  }

  async function deleteIt(supplierWarehouseId: string) {
    const { data } = await remove({ variables: { input: { supplierWarehouseId } } });
    const [refusal] = data?.supplierWarehouseDelete.userErrors ?? [];
    if (refusal) notifyFailure(refusal.message);
    else if (data) notify(t('partnerships.mapping.deleted'));
  }

  return (
    <>
      {pair.state === 'ASSIGNED_UNMAPPED' &&
        (image ? (
          <Button size="compact-sm" loading={mapping.loading} onClick={() => void mapIt(image.id)}>
            {t('partnerships.mapping.map')}
          </Button>
        ) : (
          <Button size="compact-sm" onClick={() => setNaming(true)}>
            {t('partnerships.mapping.create')}
          </Button>
        ))}
      {image && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={image.name}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setNaming(true)}>
              {t('partnerships.mapping.rename')}
            </Menu.Item>
            {pair.state !== 'MAPPED' && (
              <Menu.Item color="red" onClick={() => void deleteIt(image.id)}>
                {t('partnerships.mapping.delete')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {naming && (
        <SupplierWarehouseDialog
          partnershipId={partnershipId}
          pair={pair}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}
