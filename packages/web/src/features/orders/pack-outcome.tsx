import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { JobProgress } from '../jobs/job-progress.tsx';
import type { Packing, PackResult } from './use-pack.ts';

const needsSplit = ({ userErrors }: PackResult) =>
  userErrors.some(({ __typename }) => __typename === 'SplitNeeded');

/** What comes of packing: a job on its way, or the orders that were not packed and why. */
export function PackOutcome({ packing, onOver }: { packing: Packing; onOver: () => void }) {
  const { t } = useTranslation();
  const { jobId, refused, busy, split, close } = packing;
  if (jobId) {
    return (
      <Dialog onClose={close} title={t('orders.toPack.packing')} size={560}>
        <JobProgress jobId={jobId} onOver={onOver} onClose={close} />
      </Dialog>
    );
  }
  if (refused.length === 0) return null;
  const splittable = refused.filter(needsSplit);
  return (
    <Dialog
      onClose={close}
      title={t('orders.toPack.notPacked', { count: refused.length })}
      size={600}
    >
      <Stack gap="sm">
        {refused.map((one) => (
          <NotPacked key={one.orderId} result={one} />
        ))}
        {splittable.length > 0 && (
          <Group justify="flex-end">
            <Button
              loading={busy}
              onClick={() => void split(splittable.map(({ orderId }) => orderId))}
            >
              {t('orders.toPack.splitAndPack')}
            </Button>
          </Group>
        )}
      </Stack>
    </Dialog>
  );
}

function NotPacked({ result }: { result: PackResult }) {
  const { t } = useTranslation();
  const { order, orderId, userErrors } = result;
  return (
    <div>
      <Text size="sm" fw={600}>
        {order?.orderNo ?? orderId}
      </Text>
      {userErrors.map(({ message }) => (
        <Text key={message} size="sm" c="dimmed">
          {message}
        </Text>
      ))}
      {order?.packPlan.parts.map((part) => (
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
      {order?.packPlan.blocked.map(({ lineId, obstacle }) => (
        <Text key={lineId} size="sm" c="red">
          {t('orders.toPack.left')}: {t(`orders.obstacles.${obstacle}`)}
        </Text>
      ))}
    </div>
  );
}
