import type { Id } from '../../kernel/ids.ts';
import type { NewEvent, Work } from '../../platform/work.ts';
import type { NotificationKind } from '../notification.rules.ts';
import { notify } from './notify.ts';

interface OrderPayload {
  readonly orderId: string;
  readonly supplierId: Id<'tenant'>;
  readonly distributorId: Id<'tenant'>;
  readonly packageNo?: string;
  readonly reason?: string | null;
  readonly carrier?: string | null;
  readonly trackingNo?: string | null;
}

/** Which notice an order's event is, and which side hears of it: the one that did not act. */
const NOTICES: Readonly<
  Record<string, { kind: NotificationKind; to: 'SUPPLIER' | 'DISTRIBUTOR' }>
> = {
  'order.shipped': { kind: 'ORDER_SHIPPED', to: 'DISTRIBUTOR' },
  'order.sentBack': { kind: 'ORDER_SENT_BACK', to: 'DISTRIBUTOR' },
  'withdrawal.requested': { kind: 'WITHDRAWAL_REQUESTED', to: 'SUPPLIER' },
  'withdrawal.succeeded': { kind: 'WITHDRAWAL_SUCCEEDED', to: 'DISTRIBUTOR' },
  'withdrawal.failed': { kind: 'WITHDRAWAL_FAILED', to: 'DISTRIBUTOR' },
};

export async function notifyOfOrder(work: Work, event: NewEvent): Promise<void> {
  const notice = NOTICES[event.kind];
  if (!notice) throw new Error(`no notice for ${event.kind}`);
  const payload = event.payload as unknown as OrderPayload;
  const { orderId, supplierId, distributorId, packageNo, reason, carrier, trackingNo } = payload;
  const [tenantId, partnerId] =
    notice.to === 'SUPPLIER' ? [supplierId, distributorId] : [distributorId, supplierId];
  await notify(work, {
    tenantId,
    kind: notice.kind,
    objectId: orderId,
    partnerId,
    facts: {
      orderId,
      ...(packageNo ? { packageNo } : {}),
      ...(reason ? { reason } : {}),
      ...(carrier ? { carrier } : {}),
      ...(trackingNo ? { trackingNo } : {}),
    },
  });
}
