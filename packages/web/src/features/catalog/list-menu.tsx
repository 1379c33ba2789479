import { useMutation } from '@apollo/client/react';
import { Button, Menu } from '@mantine/core';
import { IconDownload, IconTableExport, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { SkuExportInput, TableFormat } from '../../gql/graphql.ts';
import { ImportDialog, type ImportOf } from './import-dialog.tsx';

const SkuExportDocument = graphql(/* GraphQL */ `
  mutation SkuExport($input: SkuExportInput!) {
    skuExport(input: $input) { file { id name url } }
  }
`);

type Props = {
  kind: 'SKUS' | 'SKUS_AND_LISTINGS';
  filter: Omit<SkuExportInput, 'format'>;
  mayImport: boolean;
};

/** The queries of the screen each menu stands on. */
const SCREENS = {
  SKUS: ['ProductList', 'ProductCounts'],
  SKUS_AND_LISTINGS: ['SkuList', 'SkuFacts'],
} as const;

/** Takes lists in and gives them out; an exported list can be changed and taken in again. */
export function ListMenu({ kind, filter, mayImport }: Props) {
  const { t } = useTranslation();
  const [importing, setImporting] = useState<ImportOf | null>(null);
  const [exportSkus, { loading }] = useMutation(SkuExportDocument);

  async function download(format: TableFormat) {
    const { data } = await exportSkus({ variables: { input: { ...filter, format } } });
    if (!data) return;
    const link = document.createElement('a');
    link.href = data.skuExport.file.url;
    link.download = data.skuExport.file.name;
    link.click();
  }

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" loading={loading} leftSection={<IconTableExport size={16} />}>
            {t('catalog.exchange')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mayImport && (
            <Menu.Item leftSection={<IconUpload size={15} />} onClick={() => setImporting('SKUS')}>
              {t('catalog.skus.importSkus')}
            </Menu.Item>
          )}
          {mayImport && kind === 'SKUS_AND_LISTINGS' && (
            <Menu.Item
              leftSection={<IconUpload size={15} />}
              onClick={() => setImporting('LISTING_MAPPINGS')}
            >
              {t('catalog.skus.importListings')}
            </Menu.Item>
          )}
          {(['CSV', 'XLSX'] as const).map((format) => (
            <Menu.Item
              key={format}
              leftSection={<IconDownload size={15} />}
              onClick={() => void download(format)}
            >
              {t('catalog.export', { format })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {importing && (
        <ImportDialog of={importing} changes={SCREENS[kind]} onClose={() => setImporting(null)} />
      )}
    </>
  );
}
