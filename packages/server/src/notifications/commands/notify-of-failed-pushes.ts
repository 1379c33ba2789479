import type { Id } from '../../kernel/ids.ts';
import type { NewEvent, Work } from '../../platform/work.ts';
import { notify } from './notify.ts';

interface FailedPushes {
  readonly supplierId: Id<'tenant'>;
  readonly distributorId: Id<'tenant'>;
  readonly failed: readonly { orderId: string; packageNo: string; reasons: readonly string[] }[];
}

/** Orders that failed in one batch are one notice; a single one is named (NOTIF-11). */
export async function notifyOfFailedPushes(work: Work, event: NewEvent): Promise<void> {
  const { supplierId, distributorId, failed } = event.payload as unknown as FailedPushes;
  const [first, ...others] = failed;
  if (!first) return;
  await notify(work, {
    tenantId: distributorId,
    kind: 'PUSH_FAILED',
    objectId: first.orderId,
    partnerId: supplierId,
    facts: {
      count: failed.length,
      failedChecks: [...new Set(failed.flatMap(({ reasons }) => reasons))],
      ...(others.length === 0 ? { orderId: first.orderId, packageNo: first.packageNo } : {}),
    },
  });
}
