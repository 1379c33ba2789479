import { useMutation } from '@apollo/client/react';
import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { formatMoney } from '../../lib/format-money.ts';
import { MoneyDialog } from '../../ui/money-dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { SupplierCountsDocument } from './nav-counts.tsx';
import type { OrderRow } from './order-row.ts';

const SendBackDocument = graphql(/* GraphQL */ `
  mutation OrderSendBack($input: OrderSendBackInput!) {
    orderSendBack(input: $input) {
      order { ...OrderRow }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = { order: OrderRow; onClose: () => void; onDone: () => void };

/** The supplier cannot fulfil it: shows the refund before it is given. */
export function SendBackDialog({ order, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [sendBack, { data, loading }] = useMutation(SendBackDocument, {
    refetchQueries: [SupplierCountsDocument],
  });
  const total = order.charge?.total ?? null;
  const errors = data?.orderSendBack.userErrors ?? [];
  const atReason = errors.find(({ path }) => path[0] === 'reason');

  async function confirm() {
    const input = { orderId: order.id, reason, idempotencyKey: key };
    const answer = await sendBack({ variables: { input } });
    if (!answer.data?.orderSendBack.order) return;
    notify(t('orders.supply.sentBack'));
    onDone();
    onClose();
  }

  return (
    <MoneyDialog
      opened
      danger
      onClose={onClose}
      title={t('orders.supply.sendBackTitle', { no: order.packageNo })}
      parts={[
        {
          id: order.id,
          title: order.distributor.name,
          lines: [{ label: t('orders.withdrawals.refund'), value: total, total: true }],
        },
      ]}
      confirm={t('orders.supply.sendBackConfirm', { total: total ? formatMoney(total) : '' })}
      errors={errors.filter((error) => error !== atReason)}
      pending={loading}
      onConfirm={() => void confirm()}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('orders.supply.sendBackText')}
      </Text>
      <TextInput
        required
        label={t('orders.supply.sendBackReason')}
        maxLength={500}
        value={reason}
        error={atReason?.message}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </MoneyDialog>
  );
}
