import { useQuery } from '@apollo/client/react';
import { Button, Table, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTags } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { useIntent } from '../../lib/intent.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AudienceDocument, type Level } from './audience-query.ts';
import { LevelDialog } from './level-dialog.tsx';
import { LevelPrices } from './level-prices.tsx';

/** The supplier's levels and what each of them pays. */
export function LevelPage() {
  const { t } = useTranslation();
  const may = useMay('SUPPLIER_PRICES');
  const { data, loading } = useQuery(AudienceDocument);
  const [editing, setEditing] = useState<Level | 'new' | null>(null);
  useIntent('catalog.addLevel', () => setEditing('new'));
  const levels = data?.viewer?.supplier?.levels ?? [];
  const currency = data?.viewer?.supplier?.profile?.baseCurrency;
  const add = may && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
      {t('catalog.levels.add')}
    </Button>
  );
  return (
    <Page
      title={t('catalog.levels.title')}
      description={t('catalog.levels.description')}
      actions={add}
    >
      {levels.length === 0 && !loading ? (
        <Empty
          icon={IconTags}
          title={t('catalog.levels.none')}
          text={t('catalog.levels.noneText')}
          action={add}
        />
      ) : (
        <>
          <Panel flush>
            <Table.ScrollContainer minWidth={460}>
              <Table highlightOnHover verticalSpacing="sm">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('catalog.levels.name')}</Table.Th>
                    <Table.Th ta="end">{t('catalog.levels.percent')}</Table.Th>
                    <Table.Th ta="end">{t('catalog.levels.distributors')}</Table.Th>
                    <Table.Th>
                      <VisuallyHidden>{t('ui.table.nextStep')}</VisuallyHidden>
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {levels.map((level) => (
                    <Table.Tr key={level.id}>
                      <Table.Td>{level.name}</Table.Td>
                      <Table.Td ta="end">
                        {level.percentOfBase
                          ? `${Number(level.percentOfBase)} %`
                          : t('catalog.levels.sameAsBase')}
                      </Table.Td>
                      <Table.Td ta="end">{level.distributorCount}</Table.Td>
                      <Table.Td ta="end">
                        {may && (
                          <Button
                            size="compact-sm"
                            variant="subtle"
                            onClick={() => setEditing(level)}
                          >
                            {t('catalog.levels.edit')}
                          </Button>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Panel>
          {currency && levels.length > 0 && (
            <LevelPrices levels={levels} currency={currency} disabled={!may} />
          )}
        </>
      )}
      {editing && (
        <LevelDialog
          key={editing === 'new' ? 'new' : editing.id}
          level={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}
