import { Button, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { usePages } from '../../lib/use-pages.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';

const PriceHistoryDocument = graphql(/* GraphQL */ `
  query PriceHistory($id: ID!, $first: Int!, $after: String) {
    viewer {
      supplier {
        id
        sku(id: $id) {
          id
          product {
            id
            priceChanges(first: $first, after: $after) {
              nodes {
                id changedBy effectiveFrom
                level { id name } distributor { id name }
                oldPrice { amount currency } newPrice { amount currency }
              }
              pageInfo { hasNextPage endCursor }
            }
          }
        }
      }
    }
  }
`);

/** Every change of a product's prices: old, new, who and when. */
export function PriceHistory({ skuId }: { skuId: string }) {
  const { t } = useTranslation();
  const { rows, loading, hasMore, onLoadMore } = usePages(
    PriceHistoryDocument,
    { id: skuId, first: 30 },
    (data) => data.viewer?.supplier?.sku?.product?.priceChanges,
  );
  if (!loading && rows.length === 0) return <Empty title={t('catalog.prices.historyNone')} />;
  return (
    <>
      {/* Narrow gaps: its four columns have room on the narrowest screen. */}
      <Table horizontalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('catalog.prices.historyFor')}</Table.Th>
            <Table.Th ta="end">{t('catalog.prices.historyOld')}</Table.Th>
            <Table.Th ta="end">{t('catalog.prices.historyNew')}</Table.Th>
            <Table.Th>{t('catalog.prices.historyWhen')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                {row.level?.name ?? row.distributor?.name ?? t('catalog.prices.forBase')}
              </Table.Td>
              <Table.Td ta="end">
                <Money value={row.oldPrice} />
              </Table.Td>
              <Table.Td ta="end">
                <Money value={row.newPrice} strong missing={t('catalog.prices.removed')} />
              </Table.Td>
              <Table.Td>
                <DateTime value={row.effectiveFrom} />
                <Text size="xs" c="dimmed">
                  {row.changedBy}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {hasMore && (
        <Button variant="subtle" onClick={onLoadMore}>
          {t('catalog.prices.more')}
        </Button>
      )}
    </>
  );
}
