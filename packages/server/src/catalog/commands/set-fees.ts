import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { type InvalidInput, invalidInput, type NotFound, notFound } from '../../kernel/refusals.ts';
import { levels } from '../../partnerships/level.table.ts';
import { completeOnboardingStep } from '../../plans/commands/complete-onboarding-step.ts';
import { supplierProfiles } from '../../plans/plan.table.ts';
import type { Work } from '../../platform/work.ts';
import { feesInForce } from '../fee.read.ts';
import {
  type HandlingFee,
  refuseHandling,
  refuseShipping,
  type ShippingFee,
} from '../fee.rules.ts';
import { feeVersions } from '../fee.table.ts';

export interface SetFeesInput {
  /** Null = every level without fees of its own. */
  readonly levelId: Id<'level'> | null;
  /** Null = leave as it is. */
  readonly handling: HandlingFee | null;
  readonly shipping: ShippingFee | null;
}

/** Puts new versions of fee rules in force; charged orders keep the versions they had (FEE-01…03). */
export async function setFees(
  work: Work<Actor>,
  input: SetFeesInput,
): Promise<Outcome<{ versionIds: Id<'feeVersion'>[] }, InvalidInput | NotFound>> {
  const { tenantId: supplierId } = requirePermission(work.actor, 'SUPPLIER_PRICES');
  const [profile] = await work.tx
    .select()
    .from(supplierProfiles)
    .where(eq(supplierProfiles.supplierId, supplierId));
  const currency = profile?.baseCurrency;
  if (!currency) return refused(invalidInput([], 'Choose the base currency first.'));
  const refusals = [
    ...(input.handling ? refuseHandling(input.handling, currency) : []),
    ...(input.shipping ? refuseShipping(input.shipping, currency) : []),
  ];
  if (refusals.length > 0) return refused(...refusals);
  if (!input.handling && !input.shipping) {
    return refused(invalidInput([], 'Send handling fees, shipping fees or both.'));
  }
  if (input.levelId && !(await isOwnLevel(work, supplierId, input.levelId))) {
    return refused(notFound('levelId', 'level'));
  }
  const base = { supplierId, levelId: input.levelId, currency, createdBy: work.actor.userId };
  const versions = [
    ...(input.handling ? [{ kind: 'HANDLING' as const, handling: input.handling }] : []),
    ...(input.shipping ? [{ kind: 'SHIPPING' as const, shipping: input.shipping }] : []),
  ].map((rules) => ({ ...base, ...rules, id: work.newId('feeVersion'), validFrom: work.now }));
  await work.tx.insert(feeVersions).values(versions);
  const forAll = await feesInForce(work.tx, supplierId, null, work.now);
  if (forAll.handling && forAll.shipping) await completeOnboardingStep(work, supplierId, 'FEES');
  work.emit({
    kind: 'fees.changed',
    tenants: [supplierId],
    objectId: supplierId,
    payload: { supplierId, levelId: input.levelId },
  });
  return done({ versionIds: versions.map((version) => version.id) });
}

async function isOwnLevel(work: Work<Actor>, supplierId: Id<'tenant'>, levelId: Id<'level'>) {
  const [level] = await work.tx
    .select({ id: levels.id })
    .from(levels)
    .where(and(eq(levels.supplierId, supplierId), eq(levels.id, levelId)));
  return level !== undefined;
}
