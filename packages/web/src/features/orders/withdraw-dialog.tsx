import { useMutation } from '@apollo/client/react';
import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { formatMoney } from '../../lib/format-money.ts';
import { MoneyDialog } from '../../ui/money-dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { DistributorCountsDocument } from './nav-counts.tsx';
import type { OrderRow } from './order-row.ts';

const WithdrawDocument = graphql(/* GraphQL */ `
  mutation OrderWithdraw($input: OrderWithdrawInput!) {
    orderWithdraw(input: $input) {
      order { ...OrderRow }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = { order: OrderRow; onClose: () => void; onDone: () => void };

export function WithdrawDialog({ order, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [withdraw, { data, loading }] = useMutation(WithdrawDocument, {
    refetchQueries: [DistributorCountsDocument],
  });
  const total = order.charge?.total ?? null;

  async function confirm() {
    const input = { orderId: order.id, reason: reason || null, idempotencyKey: key };
    const answer = await withdraw({ variables: { input } });
    const changed = answer.data?.orderWithdraw.order;
    if (!changed) return;
    notify(t(changed.state === 'WITHDRAWN' ? 'orders.withdraw.done' : 'orders.withdraw.asked'));
    onDone();
    onClose();
  }

  return (
    <MoneyDialog
      opened
      danger
      onClose={onClose}
      title={t('orders.withdraw.title', { no: order.packageNo })}
      parts={[
        {
          id: order.id,
          title: order.supplier.name,
          lines: [{ label: t('orders.withdraw.refund'), value: total, total: true }],
        },
      ]}
      confirm={t('orders.withdraw.confirm', { total: total ? formatMoney(total) : '' })}
      errors={data?.orderWithdraw.userErrors}
      pending={loading}
      onConfirm={() => void confirm()}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('orders.withdraw.text')}
      </Text>
      <TextInput
        label={t('orders.withdraw.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </MoneyDialog>
  );
}
