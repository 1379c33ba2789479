import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type InvalidInput,
  invalidInput,
  type NotFound,
  notFound,
  type StateConflict,
} from '../../kernel/refusals.ts';
import { optionalText } from '../../kernel/text.ts';
import { SUPPLIER_TIER } from '../../plans/plan.rules.ts';
import type { Work } from '../../platform/work.ts';
import { type CreditTermsInput, readCreditTerms } from '../credit-terms.rules.ts';
import {
  type SupplierPlanInactive,
  supplierPlanInactive,
  transitionConflict,
  type WarehouseUnavailable,
} from '../partnership.rules.ts';
import { supplierStanding } from '../supplier-standing.read.ts';
import { hasSupplierPlan } from '../supplier-standing.rules.ts';
import { assignWarehouses, holdOpenWarehouses, unavailable } from './assign-warehouses.ts';
import { decideApplication } from './decide-application.ts';
import { lockOwnPartnership } from './lock-own-partnership.ts';
import { movePartnership } from './move-partnership.ts';
import { openMappings } from './open-mappings.ts';
import { type ChosenLevel, ownLevel } from './own-level.ts';

export interface ApproveApplicationInput extends CreditTermsInput {
  readonly partnershipId: Id<'partnership'> | null;
  /** At least one of the supplier's open warehouses; null entries are ids that were malformed. */
  readonly warehouseIds: readonly (Id<'warehouse'> | null)[];
  /** Null = no level, the base prices. */
  readonly levelId: ChosenLevel;
  /** Private to the supplier. */
  readonly note?: string | null;
}

export type ApproveRefusal =
  | NotFound
  | StateConflict
  | InvalidInput
  | SupplierPlanInactive
  | WarehouseUnavailable;

const MOST_WAREHOUSES = 50;

/**
 * A supplier takes a distributor on (PART-06, SUP-06): warehouses, level and credit are chosen, and
 * in the same step the distributor gets one mapped supplier warehouse for each (PART-11).
 */
export async function approveApplication(
  work: Work<Actor>,
  input: ApproveApplicationInput,
): Promise<Outcome<{ partnershipId: Id<'partnership'> }, ApproveRefusal>> {
  const { tenantId } = requirePermission(work.actor, 'SUPPLIER_PARTNERSHIPS');
  const row = await lockOwnPartnership(work, 'SUPPLIER', input.partnershipId);
  if (!row) return refused(notFound('partnershipId', 'application'));
  const conflict = transitionConflict(row.state, 'approve');
  if (conflict) return refused(conflict);
  const standing = await supplierStanding(work.tx, tenantId);
  if (!standing || !hasSupplierPlan(standing)) return refused(supplierPlanInactive(SUPPLIER_TIER));

  const wanted = [...new Set(input.warehouseIds)];
  const known = wanted.flatMap((id) => id ?? []);
  const open =
    wanted.length <= MOST_WAREHOUSES && (await holdOpenWarehouses(work, tenantId, known));
  const { terms, faults: termFaults } = readCreditTerms(input);
  const note = optionalText('note', input.note, 500);
  const level = await ownLevel(work, input.levelId);
  const refusals: ApproveRefusal[] = [
    ...(wanted.length === 0 ? [invalidInput('warehouseIds', 'Choose at least one.')] : []),
    ...(open ? unavailable(wanted, open) : [invalidInput('warehouseIds', 'Choose at most 50.')]),
    ...(level.ok ? [] : level.refusals),
    ...termFaults,
    ...note.faults,
  ];
  if (refusals.length > 0 || !open || !terms || !level.ok) return refused(...refusals);

  const moved = await movePartnership(work, row, 'approve', {
    cycleNo: row.cycleNo + 1,
    levelId: level.value,
    endReason: null,
    endedBy: null,
    ...(note.text === null ? {} : { supplierNote: note.text }),
  });
  if (!moved.ok) return moved;
  await decideApplication(work, row, 'APPROVED');
  await assignWarehouses(work, row, known);
  const prefix = standing.shopName ?? standing.name;
  await openMappings(
    work,
    row,
    known.map((warehouseId) => ({ warehouseId, name: `${prefix} – ${open.get(warehouseId)}` })),
  );
  work.emit({
    kind: 'partnership.approved',
    tenants: [row.supplierId, row.distributorId],
    objectId: row.id,
    payload: {
      partnershipId: row.id,
      supplierId: row.supplierId,
      distributorId: row.distributorId,
      ...terms,
    },
  });
  return done({ partnershipId: row.id });
}
