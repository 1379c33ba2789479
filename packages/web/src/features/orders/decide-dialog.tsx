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

const ApproveDocument = graphql(/* GraphQL */ `
  mutation WithdrawalApprove($input: WithdrawalApproveInput!) {
    withdrawalApprove(input: $input) {
      order { ...OrderRow }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

const RefuseDocument = graphql(/* GraphQL */ `
  mutation WithdrawalRefuse($input: WithdrawalRefuseInput!) {
    withdrawalRefuse(input: $input) {
      order { ...OrderRow }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Props = { order: OrderRow; approve: boolean; onClose: () => void; onDone: () => void };

/** The supplier's word on a withdrawal: the refund stands there before it is given. */
export function DecideDialog({ order, approve, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const options = { refetchQueries: [SupplierCountsDocument] };
  const [agree, agreed] = useMutation(ApproveDocument, options);
  const [refuse, declined] = useMutation(RefuseDocument, options);
  const withdrawal = order.withdrawals.find(({ state }) => state === 'SUPPLIER_REVIEW');
  const total = order.charge?.total ?? null;
  const errors =
    agreed.data?.withdrawalApprove.userErrors ?? declined.data?.withdrawalRefuse.userErrors ?? [];
  const atReason = errors.find(({ path }) => path[0] === 'reason');

  async function confirm() {
    if (!withdrawal) return;
    const input = { withdrawalId: withdrawal.id, idempotencyKey: key };
    const changed = approve
      ? (await agree({ variables: { input } })).data?.withdrawalApprove.order
      : (await refuse({ variables: { input: { ...input, reason } } })).data?.withdrawalRefuse.order;
    if (!changed) return;
    notify(t(approve ? 'orders.withdrawals.approved' : 'orders.withdrawals.refused'));
    onDone();
    onClose();
  }

  return (
    <MoneyDialog
      opened
      danger={!approve}
      onClose={onClose}
      title={t(approve ? 'orders.withdrawals.approveTitle' : 'orders.withdrawals.refuseTitle', {
        no: order.packageNo,
      })}
      parts={
        approve
          ? [
              {
                id: order.id,
                title: order.distributor.name,
                lines: [{ label: t('orders.withdrawals.refund'), value: total, total: true }],
              },
            ]
          : []
      }
      confirm={
        approve
          ? t('orders.withdrawals.approveConfirm', { total: total ? formatMoney(total) : '' })
          : t('orders.withdrawals.refuse')
      }
      errors={errors.filter((error) => error !== atReason)}
      pending={agreed.loading || declined.loading}
      disabled={!withdrawal}
      onConfirm={() => void confirm()}
    >
      {withdrawal?.reason && <Text size="sm">{withdrawal.reason}</Text>}
      {!approve && (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {t('orders.withdrawals.refuseText')}
          </Text>
          <TextInput
            required
            label={t('orders.withdrawals.refuseReason')}
            maxLength={500}
            value={reason}
            error={atReason?.message}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
    </MoneyDialog>
  );
}
