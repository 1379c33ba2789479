import type { Id } from '../../kernel/ids.ts';
import type { NewEvent, Work } from '../../platform/work.ts';
import { notify } from './notify.ts';

interface PairPayload {
  readonly partnershipId: string;
  readonly supplierId: Id<'tenant'>;
  readonly distributorId: Id<'tenant'>;
  readonly reason?: string | null;
  readonly endedBy?: 'SUPPLIER' | 'DISTRIBUTOR';
  readonly addedWarehouseIds?: readonly string[];
  readonly removedWarehouseIds?: readonly string[];
}

const pairOf = (event: NewEvent) => event.payload as unknown as PairPayload;

export async function notifyOfApplication(work: Work, event: NewEvent): Promise<void> {
  const { partnershipId, supplierId, distributorId } = pairOf(event);
  await notify(work, {
    tenantId: supplierId,
    kind: 'APPLICATION_RECEIVED',
    objectId: partnershipId,
    partnerId: distributorId,
    facts: {},
  });
}

/** NOTIF-01: the applicant hears of the decision. */
export async function notifyOfDecision(work: Work, event: NewEvent): Promise<void> {
  const { partnershipId, supplierId, distributorId, reason = null } = pairOf(event);
  const rejected = event.kind === 'application.rejected';
  await notify(work, {
    tenantId: distributorId,
    kind: rejected ? 'APPLICATION_REJECTED' : 'APPLICATION_APPROVED',
    objectId: partnershipId,
    partnerId: supplierId,
    facts: rejected ? { reason } : {},
  });
}

/** NOTIF-02: the side that did not end the cooperation hears of it. */
export async function notifyOfEnd(work: Work, event: NewEvent): Promise<void> {
  const { partnershipId, supplierId, distributorId, endedBy, reason = null } = pairOf(event);
  const bySupplier = endedBy === 'SUPPLIER';
  await notify(work, {
    tenantId: bySupplier ? distributorId : supplierId,
    kind: 'PARTNERSHIP_ENDED',
    permission: bySupplier ? 'DISTRIBUTOR_VIEW' : 'SUPPLIER_VIEW',
    objectId: partnershipId,
    partnerId: bySupplier ? supplierId : distributorId,
    facts: { reason },
  });
}

export async function notifyOfWarehouses(work: Work, event: NewEvent): Promise<void> {
  const { partnershipId, supplierId, distributorId, ...changed } = pairOf(event);
  const count =
    (changed.addedWarehouseIds?.length ?? 0) + (changed.removedWarehouseIds?.length ?? 0);
  await notify(work, {
    tenantId: distributorId,
    kind: 'WAREHOUSES_CHANGED',
    objectId: partnershipId,
    partnerId: supplierId,
    facts: { count },
  });
}
