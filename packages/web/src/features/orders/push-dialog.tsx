import { useMutation, useQuery } from '@apollo/client/react';
import { Loader, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { formatMoney, totalsByCurrency } from '../../lib/format-money.ts';
import { MoneyDialog, type MoneyPart } from '../../ui/money-dialog.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { useProductNotices } from '../claims/use-product-notices.ts';
import { useAccountChanges } from '../ledger/use-account-changes.ts';
import { creditAfter } from './credit-after.ts';
import { DistributorCountsDocument } from './nav-counts.tsx';
import type { OrderRow } from './order-row.ts';

const PreviewDocument = graphql(/* GraphQL */ `
  query PushPreview($orderIds: [ID!]!) {
    viewer {
      distributor {
        pushPreview(orderIds: $orderIds) {
          orders { orderId packageNo userErrors { __typename ... on UserError { message } } }
          charge {
            goods { amount currency } handling { amount currency }
            shipping { amount currency } total { amount currency }
          }
          balanceBefore { amount currency } balanceAfter { amount currency }
          creditLimit { amount currency } topUpNeeded { amount currency }
        }
      }
    }
  }
`);

const PushDocument = graphql(/* GraphQL */ `
  mutation OrderPush($input: OrderPushInput!) {
    orderPush(input: $input) {
      results {
        orderId
        order { ...OrderRow }
        userErrors { __typename ... on UserError { message } }
      }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = { orders: readonly OrderRow[]; onClose: () => void; onDone: () => void };

/** The money before it moves, supplier by supplier, and what will be refused and why (ORD-25). */
export function PushDialog({ orders, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [key] = useState(() => crypto.randomUUID());
  const orderIds = orders.map(({ id }) => id);
  const { data, loading, refetch } = useQuery(PreviewDocument, {
    variables: { orderIds },
    fetchPolicy: 'no-cache',
  });
  // What the supplier books or prices anew meanwhile counts at once.
  useAccountChanges(() => void refetch());
  useProductNotices(() => void refetch());
  const [push, { data: answer, loading: pushing }] = useMutation(PushDocument, {
    refetchQueries: [DistributorCountsDocument],
  });
  const previews = data?.viewer?.distributor?.pushPreview ?? [];
  const supplierOf = new Map(orders.map(({ id, supplier }) => [id, supplier.name]));
  const refused = previews.flatMap(({ orders }) =>
    orders.filter((one) => one.userErrors.length > 0),
  );
  const passing = orderIds.length - refused.length;
  const totals = totalsByCurrency(previews.flatMap(({ charge }) => charge?.total ?? []));

  const parts = previews.map((preview): MoneyPart => {
    const { charge, balanceBefore, balanceAfter, creditLimit, topUpNeeded } = preview;
    const passed = preview.orders.filter(({ userErrors }) => userErrors.length === 0).length;
    const credit = creditAfter(balanceAfter, creditLimit);
    return {
      id: preview.orders[0]?.orderId ?? '',
      title: supplierOf.get(preview.orders[0]?.orderId ?? '') ?? '',
      lines: [
        { label: t('orders.push.orders'), value: <span>{passed}</span> },
        ...(charge
          ? [
              { label: t('orders.push.goods'), value: charge.goods },
              { label: t('orders.push.handling'), value: charge.handling },
              { label: t('orders.push.shipping'), value: charge.shipping },
              { label: t('orders.push.total'), value: charge.total, total: true },
            ]
          : []),
        { label: t('orders.push.before'), value: balanceBefore ?? null },
        { label: t('orders.push.after'), value: balanceAfter ?? null },
        ...(credit
          ? [
              { label: t('orders.push.creditUsed'), value: credit.used },
              { label: t('orders.push.creditLeft'), value: credit.left },
            ]
          : []),
        ...(topUpNeeded && Number(topUpNeeded.amount) > 0
          ? [{ label: t('orders.push.topUp'), value: topUpNeeded }]
          : []),
      ],
    };
  });

  async function confirm() {
    const { data } = await push({ variables: { input: { orderIds, idempotencyKey: key } } });
    if (!data || data.orderPush.userErrors.length > 0) return;
    const refusals = data.orderPush.results.filter((one) => one.userErrors.length > 0);
    const failed = refusals.filter(({ order }) => order?.state === 'PUSH_FAILED').length;
    const done = data.orderPush.results.length - refusals.length;
    if (done > 0) notify(t('orders.push.done', { count: done }));
    if (failed > 0) notifyFailure(t('orders.push.failed', { count: failed }));
    // Somebody else was quicker: the order moved on and lies in no list of failures.
    for (const { order, userErrors } of refusals) {
      if (order?.state !== 'PUSH_FAILED') notifyFailure(userErrors[0]?.message ?? '');
    }
    onDone();
    onClose();
  }

  const total = totals.map((one) => formatMoney(one)).join(' + ');
  return (
    <MoneyDialog
      opened
      onClose={onClose}
      title={t('orders.push.title')}
      parts={parts}
      errors={answer?.orderPush.userErrors}
      pending={pushing}
      disabled={previews.length === 0 || passing === 0}
      confirm={
        previews.length === 0
          ? t('orders.push.one')
          : passing > 0
            ? t('orders.push.confirm', { count: passing, total })
            : t('orders.push.nothing')
      }
      onConfirm={() => void confirm()}
      refused={
        refused.length > 0 && (
          <>
            <Text size="sm" fw={600} mb={6}>
              {t('orders.push.refused', { count: refused.length })}
            </Text>
            {refused.map(({ orderId, packageNo, userErrors }) => (
              <Text key={orderId} size="sm">
                {packageNo}: {userErrors.map(({ message }) => message).join(' ')}
              </Text>
            ))}
          </>
        )
      }
    >
      {loading && (
        <Text size="sm" c="dimmed">
          <Loader size={13} mr={8} />
          {t('orders.push.counting')}
        </Text>
      )}
    </MoneyDialog>
  );
}
