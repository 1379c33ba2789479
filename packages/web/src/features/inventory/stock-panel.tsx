import { useQuery } from '@apollo/client/react';
import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProductCell } from '../../ui/product-cell.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { BeforeAfter } from './before-after.tsx';
import type { StockRow } from './supplier-stock-query.ts';

const StockMovementsDocument = graphql(/* GraphQL */ `
  query SupplierStockMovements($skuIds: [ID!], $warehouseIds: [ID!]) {
    viewer {
      supplier {
        id
        stockMovements(first: 50, skuIds: $skuIds, warehouseIds: $warehouseIds) {
          nodes {
            id kind availableBefore availableAfter lockedBefore lockedAfter note at
          }
        }
      }
    }
  }
`);

/** One quantity with everything that moved it, newest first. */
export function StockPanel({ row, onClose }: { row: StockRow; onClose: () => void }) {
  const { t } = useTranslation();
  const { skuId, warehouseId } = row;
  const { data } = useQuery(StockMovementsDocument, {
    variables: { skuIds: [skuId], warehouseIds: [warehouseId] },
    fetchPolicy: 'cache-and-network',
  });
  const movements = data?.viewer?.supplier?.stockMovements.nodes ?? [];
  return (
    <SidePanel
      opened
      onClose={onClose}
      page={`/supplier/products/${skuId}`}
      title={
        <ProductCell
          name={row.name}
          code={row.code}
          image={row.imageId ? `/files/${row.imageId}` : null}
        />
      }
    >
      <Stack>
        <Facts
          items={[
            [t('inventory.warehouse'), row.warehouseName],
            [t('inventory.available'), <Quantity key="available" value={row.available} />],
            [t('inventory.reserved'), <Quantity key="locked" value={row.locked} />],
            [t('inventory.onHand'), <Quantity key="hand" value={row.onHand} />],
          ]}
        />
        <Panel title={t('inventory.stock.movements')}>
          {movements.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('inventory.stock.noMovements')}
            </Text>
          ) : (
            <Stack gap={10}>
              {movements.map((movement) => (
                <Group key={movement.id} justify="space-between" align="flex-start" wrap="nowrap">
                  <div>
                    <Text size="sm">{t(`inventory.stock.kinds.${movement.kind}`)}</Text>
                    <Text size="xs" c="dimmed">
                      <DateTime value={movement.at} />
                      {movement.note && ` · ${movement.note}`}
                    </Text>
                  </div>
                  <BeforeAfter before={movement.availableBefore} after={movement.availableAfter} />
                </Group>
              ))}
            </Stack>
          )}
        </Panel>
      </Stack>
    </SidePanel>
  );
}
