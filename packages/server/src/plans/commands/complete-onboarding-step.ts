import { eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { nextStep, withStep } from '../onboarding.rules.ts';
import type { OnboardingStep } from '../plan.rules.ts';
import { supplierProfiles } from '../plan.table.ts';

/**
 * Ticks a step of a supplier's onboarding; with the last of the six the supplier goes live and can
 * be applied to (SUP-01). Ticking a step twice changes nothing. For the system: catalog calls it
 * when the first product, price and fees exist, so there is no permission check here.
 */
export async function completeOnboardingStep(
  work: Work,
  supplierId: Id<'tenant'>,
  step: OnboardingStep,
): Promise<{ live: boolean }> {
  const [profile] = await work.tx
    .select()
    .from(supplierProfiles)
    .where(eq(supplierProfiles.supplierId, supplierId))
    .for('update');
  if (!profile) return { live: false };
  if (profile.completedSteps.includes(step)) return { live: profile.liveAt !== null };
  const completedSteps = withStep(profile.completedSteps, step);
  const goesLive = profile.liveAt === null && nextStep(completedSteps) === null;
  await work.tx
    .update(supplierProfiles)
    .set({ completedSteps, ...(goesLive ? { liveAt: work.now } : {}) })
    .where(eq(supplierProfiles.supplierId, supplierId));
  if (goesLive) {
    work.emit({
      kind: 'supplier.wentLive',
      tenants: [supplierId],
      objectId: supplierId,
      payload: { supplierId },
    });
  }
  return { live: goesLive || profile.liveAt !== null };
}
