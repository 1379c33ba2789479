import { useQuery } from '@apollo/client/react';
import { Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney, totalsByCurrency } from '../../lib/format-money.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { MoneyDialog } from '../../ui/money-dialog.tsx';
import { useProductNotices } from '../claims/use-product-notices.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { useAccountChanges } from '../ledger/use-account-changes.ts';
import { pushPart } from './push-part.tsx';
import { type PushPreview, PushPreviewDocument } from './push-preview-query.ts';
import { usePush } from './use-push.ts';

type Props = { orderIds: readonly string[]; onClose: () => void; onDone: () => void };

/** The money before it moves, supplier by supplier, and what will be refused and why (ORD-25). */
export function PushDialog({ orderIds, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { jobId, errors, pending, push } = usePush(orderIds, () => {
    onDone();
    onClose();
  });
  const { data, loading, refetch } = useQuery(PushPreviewDocument, {
    variables: { orderIds: [...orderIds] },
    fetchPolicy: 'no-cache',
    skip: jobId !== null,
  });
  // What the supplier books or prices anew meanwhile counts at once.
  const readAgain = () => {
    if (jobId === null && !pending) void refetch();
  };
  useAccountChanges(readAgain);
  useProductNotices(readAgain);
  if (jobId) {
    return (
      <Dialog onClose={onClose} title={t('orders.push.title')} size={560}>
        <JobProgress jobId={jobId} onOver={onDone} onClose={onClose} />
      </Dialog>
    );
  }
  const previews = data?.viewer?.distributor?.pushPreview ?? [];
  const passing = previews.reduce((sum, one) => sum + one.passing, 0);
  const refused = previews.reduce((sum, one) => sum + one.refused, 0);
  const totals = totalsByCurrency(previews.flatMap(({ charge }) => charge?.total ?? []));
  const total = totals.map((one) => formatMoney(one)).join(' + ');
  return (
    <MoneyDialog
      opened
      onClose={onClose}
      title={t('orders.push.title')}
      parts={previews.map((preview) => pushPart(preview, t))}
      errors={errors}
      pending={pending}
      disabled={passing === 0}
      confirm={
        previews.length === 0
          ? t('orders.push.one')
          : passing > 0
            ? t('orders.push.confirm', { count: passing, total })
            : t('orders.push.nothing')
      }
      onConfirm={() => void push()}
      refused={refused > 0 && <Refused previews={previews} count={refused} />}
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

function Refused({ previews, count }: { previews: readonly PushPreview[]; count: number }) {
  const { t } = useTranslation();
  const shown = previews.flatMap(({ refusals }) => refusals);
  return (
    <>
      <Text size="sm" fw={600} mb={6}>
        {t('orders.push.refused', { count })}
      </Text>
      {shown.map(({ orderId, packageNo, userErrors }) => (
        <Text key={orderId} size="sm">
          {packageNo}: {userErrors.map(({ message }) => message).join(' ')}
        </Text>
      ))}
      {count > shown.length && (
        <Text size="sm" c="dimmed">
          {t('orders.push.moreRefused', { count: count - shown.length })}
        </Text>
      )}
    </>
  );
}
