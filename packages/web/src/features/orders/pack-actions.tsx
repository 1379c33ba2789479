import { useMutation } from '@apollo/client/react';
import { Button, Group, Menu, Stack, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { OrderPackMutation, ShippingMethod } from '../../gql/graphql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import type { BuyerOrderRow } from './buyer-order-row.ts';
import { DistributorCountsDocument } from './nav-counts.tsx';

const PackDocument = graphql(/* GraphQL */ `
  mutation OrderPack($input: OrderPackInput!) {
    orderPack(input: $input) {
      results { ...PackResult }
      userErrors { __typename ... on UserError { message } }
    }
  }
`);

const SplitPackDocument = graphql(/* GraphQL */ `
  mutation OrderSplitPack($input: OrderPackInput!) {
    orderSplitPack(input: $input) {
      results { ...PackResult }
      userErrors { __typename ... on UserError { message } }
    }
  }
`);

graphql(/* GraphQL */ `
  fragment PackResult on OrderPackResult {
    orderId pushRefusals
    order { ...BuyerOrderRow }
    packages { id packageNo state }
    userErrors { __typename ... on UserError { message } }
  }
`);

type Result = OrderPackMutation['orderPack']['results'][number];

type Props = { orders: readonly BuyerOrderRow[]; onDone: () => void };

/** Packs what was picked; what needs a split is shown and can be split from there. */
export function PackActions({ orders, onDone }: Props) {
  const { t } = useTranslation();
  const [pack, packing] = useMutation(PackDocument, {
    refetchQueries: [DistributorCountsDocument],
  });
  const [split, splitting] = useMutation(SplitPackDocument, {
    refetchQueries: [DistributorCountsDocument],
  });
  const [refused, setRefused] = useState<readonly Result[]>([]);
  const ready = orders.filter((order) => order.viewerCanPack);
  const busy = packing.loading || splitting.loading;

  function tell(results: readonly Result[]) {
    const packages = results.reduce((sum, one) => sum + one.packages.length, 0);
    const unpushed = results.reduce((sum, one) => sum + (one.pushRefusals.length > 0 ? 1 : 0), 0);
    if (packages > 0) notify(t('orders.toPack.packed', { count: packages }));
    if (unpushed > 0) notifyFailure(t('orders.toPack.pushRefused', { count: unpushed }));
    const left = results.filter((one) => one.userErrors.length > 0);
    setRefused(left);
    if (left.length === 0) onDone();
  }

  async function packAll(shippingMethod: ShippingMethod | null) {
    const input = {
      orders: ready.map(({ id }) => ({ orderId: id, shippingMethod })),
      idempotencyKey: crypto.randomUUID(),
    };
    const { data } = await pack({ variables: { input } });
    if (data) tell(data.orderPack.results);
  }

  async function splitRefused() {
    const input = {
      orders: splittable.map(({ orderId }) => ({ orderId })),
      idempotencyKey: crypto.randomUUID(),
    };
    const { data } = await split({ variables: { input } });
    if (data) tell(data.orderSplitPack.results);
  }

  const splittable = refused.filter((one) =>
    one.userErrors.some(({ __typename }) => __typename === 'SplitNeeded'),
  );
  const nameOf = (id: string) => orders.find((order) => order.id === id)?.orderNo ?? id;
  return (
    <>
      <Group gap={2} wrap="nowrap">
        <Button
          size="compact-sm"
          disabled={ready.length === 0}
          loading={busy}
          onClick={() => void packAll(null)}
        >
          {t('orders.toPack.pack', { count: ready.length })}
        </Button>
        <Menu position="top-end">
          <Menu.Target>
            <Button
              size="compact-sm"
              px={6}
              disabled={ready.length === 0 || busy}
              aria-label={t('orders.method')}
            >
              <IconChevronDown size={14} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void packAll('SELLER_DELIVERY')}>
              {t('orders.toPack.packSeller')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {refused.length > 0 && (
        <Dialog
          onClose={() => {
            setRefused([]);
            onDone();
          }}
          title={t('orders.toPack.notPacked', { count: refused.length })}
          size={600}
        >
          <Stack gap="sm">
            {refused.map((one) => (
              <div key={one.orderId}>
                <Text size="sm" fw={600}>
                  {nameOf(one.orderId)}
                </Text>
                {one.userErrors.map(({ message }) => (
                  <Text key={message} size="sm" c="dimmed">
                    {message}
                  </Text>
                ))}
                {one.order?.packPlan.parts.map((part) => (
                  <Text key={part.supplierWarehouseId} size="sm">
                    {t('orders.toPack.part', {
                      supplier: part.supplierName,
                      warehouse: part.warehouseName,
                    })}
                    {': '}
                    {t('orders.units', {
                      count: part.lines.reduce((sum, { quantity }) => sum + quantity, 0),
                    })}
                  </Text>
                ))}
                {one.order?.packPlan.blocked.map(({ lineId, obstacle }) => (
                  <Text key={lineId} size="sm" c="red">
                    {t('orders.toPack.left')}: {t(`orders.obstacles.${obstacle}`)}
                  </Text>
                ))}
              </div>
            ))}
            {splittable.length > 0 && (
              <Group justify="flex-end">
                <Button loading={busy} onClick={() => void splitRefused()}>
                  {t('orders.toPack.splitAndPack')}
                </Button>
              </Group>
            )}
          </Stack>
        </Dialog>
      )}
    </>
  );
}
