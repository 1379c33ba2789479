import { and, count, eq, inArray, max } from 'drizzle-orm';
import { skus } from '../../catalog/sku.table.ts';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import { tenants } from '../../identity/tenant.table.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type AlreadyTaken,
  alreadyTaken,
  type InvalidInput,
  invalidInput,
  type NotFound,
  notFound,
} from '../../kernel/refusals.ts';
import { ownSupplierWarehouse } from '../../partnerships/supplier-warehouse.read.ts';
import { attempt } from '../../platform/attempt.ts';
import type { Work } from '../../platform/work.ts';
import { stores } from '../../stores/store.table.ts';
import { allocationRuleOf } from '../allocation.read.ts';
import { allocationRules } from '../allocation.table.ts';
import {
  type AllocationRuleInput,
  MAX_RULES,
  readAllocationRule,
} from '../allocation-input.rules.ts';

type Refusal = InvalidInput | AlreadyTaken | NotFound;
type Written = Outcome<{ ruleId: Id<'allocationRule'> }, Refusal>;

/** Adds a rule behind the others (WHSE-07). */
export async function createAllocationRule(
  work: Work<Actor>,
  input: AllocationRuleInput,
): Promise<Written> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  await lockRules(work, tenantId);
  const [present] = await work.tx
    .select({ rules: count(), last: max(allocationRules.position) })
    .from(allocationRules)
    .where(eq(allocationRules.tenantId, tenantId));
  if ((present?.rules ?? 0) >= MAX_RULES) {
    return refused(invalidInput([], `${MAX_RULES} rules are the most. Join some of them.`));
  }
  const read = await readWhole(work, tenantId, input);
  if (!read.ok) return read;
  const ruleId = work.newId('allocationRule');
  const made = await work.tx
    .insert(allocationRules)
    .values({
      ...read.value,
      tenantId,
      id: ruleId,
      position: (present?.last ?? -1) + 1,
      createdAt: work.now,
      updatedAt: work.now,
    })
    .onConflictDoNothing()
    .returning({ id: allocationRules.id });
  if (!made[0]) return refused(nameTaken());
  tell(work, tenantId);
  return done({ ruleId });
}

/** Writes a rule anew in its place. */
export async function changeAllocationRule(
  work: Work<Actor>,
  input: AllocationRuleInput & { ruleId: Id<'allocationRule'> | null },
): Promise<Written> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_PARTNERSHIPS');
  const { ruleId } = input;
  await lockRules(work, tenantId);
  if (!ruleId || !(await allocationRuleOf(work.tx, tenantId, ruleId))) {
    return refused(notFound('ruleId', 'rule'));
  }
  const read = await readWhole(work, tenantId, input);
  if (!read.ok) return read;
  const changed = await attempt(work.tx, 'taken', (tx) =>
    tx
      .update(allocationRules)
      .set({ ...read.value, updatedAt: work.now })
      .where(and(eq(allocationRules.tenantId, tenantId), eq(allocationRules.id, ruleId))),
  );
  if (!changed) return refused(nameTaken());
  tell(work, tenantId);
  return done({ ruleId });
}

const nameTaken = () => alreadyTaken('name', 'You have a rule of this name already.');

/** Rules are counted and ordered as one list, so one act at a time writes them. */
export async function lockRules(work: Work, tenantId: Id<'tenant'>): Promise<void> {
  await work.tx.select().from(tenants).where(eq(tenants.id, tenantId)).for('no key update');
}

export function tell(work: Work, tenantId: Id<'tenant'>): void {
  work.emit({ kind: 'allocation.changed', tenants: [tenantId], objectId: tenantId, payload: {} });
}

/** The rule's own words and the things it names, each the distributor's own (GEN-08). */
async function readWhole(work: Work, tenantId: Id<'tenant'>, input: AllocationRuleInput) {
  const { details, faults } = readAllocationRule(input);
  if (faults.length > 0) return refused(...faults);
  const warehouse =
    input.supplierWarehouseId &&
    (await ownSupplierWarehouse(work.tx, tenantId, input.supplierWarehouseId));
  if (!warehouse) return refused(notFound('supplierWarehouseId', 'supplier warehouse'));
  const storeIds = [...new Set(input.storeIds)];
  const skuIds = [...new Set(input.skuIds)];
  const missing = [
    ...missingOf('storeIds', 'store', storeIds, await knownStores(work, tenantId, storeIds)),
    ...missingOf('skuIds', 'merchant SKU', skuIds, await knownSkus(work, tenantId, skuIds)),
  ];
  if (missing.length > 0) return refused(...missing);
  return done({
    ...details,
    supplierId: warehouse.supplierId,
    supplierWarehouseId: warehouse.id,
    storeIds: storeIds as Id<'store'>[],
    skuIds: skuIds as Id<'sku'>[],
  });
}

function missingOf(
  field: string,
  what: string,
  wanted: readonly (Id | null)[],
  known: ReadonlySet<Id>,
) {
  return wanted.flatMap((id, at) =>
    id && known.has(id) ? [] : [notFound([field, String(at)], what)],
  );
}

async function knownStores(work: Work, tenantId: Id<'tenant'>, ids: readonly (Id | null)[]) {
  const wanted = ids.filter((id) => id !== null) as Id<'store'>[];
  if (wanted.length === 0) return new Set<Id>();
  const rows = await work.tx
    .select({ id: stores.id })
    .from(stores)
    .where(and(eq(stores.tenantId, tenantId), inArray(stores.id, wanted)));
  return new Set<Id>(rows.map(({ id }) => id));
}

async function knownSkus(work: Work, tenantId: Id<'tenant'>, ids: readonly (Id | null)[]) {
  const wanted = ids.filter((id) => id !== null) as Id<'sku'>[];
  if (wanted.length === 0) return new Set<Id>();
  const rows = await work.tx
    .select({ id: skus.id })
    .from(skus)
    .where(and(eq(skus.tenantId, tenantId), inArray(skus.id, wanted)));
  return new Set<Id>(rows.map(({ id }) => id));
}
