import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import { type Currency, isCurrency } from '../../kernel/currency.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import {
  type InvalidInput,
  invalidInput,
  type NotFound,
  notFound,
  type StateConflict,
  stateConflict,
} from '../../kernel/refusals.ts';
import { files } from '../../platform/file.table.ts';
import type { Work } from '../../platform/work.ts';
import { withoutAmounts } from '../onboarding.rules.ts';
import type { OnboardingStep, StockShortPolicy } from '../plan.rules.ts';
import { supplierProfiles } from '../plan.table.ts';
import { checkShop } from '../shop.rules.ts';

/** Members that are undefined stay as they are; a null logo is none. */
export interface UpdateSupplierProfileInput {
  readonly baseCurrency?: string | undefined;
  readonly stockShortPolicy?: StockShortPolicy | undefined;
  readonly zeroPriceAllowed?: boolean | undefined;
  readonly shopName?: string | undefined;
  readonly shopContact?: string | undefined;
  readonly shopPhone?: string | undefined;
  readonly shopLogoId?: Id<'file'> | null | undefined;
}

export type SupplierProfileRefusal = InvalidInput | NotFound | StateConflict;

/**
 * Changes a supplier's settings. The base currency is fixed once the supplier is live, for its
 * books are kept in it (SUP-02); before that, changing it asks for prices and fees again.
 */
export async function updateSupplierProfile(
  work: Work<Actor>,
  input: UpdateSupplierProfileInput,
): Promise<Outcome<{ completedSteps: readonly OnboardingStep[] }, SupplierProfileRefusal>> {
  requirePermission(work.actor, 'SUPPLIER_VIEW');
  const { tenantId } = requirePermission(work.actor, 'ORGANISATION_MANAGE');
  const [profile] = await work.tx
    .select()
    .from(supplierProfiles)
    .where(eq(supplierProfiles.supplierId, tenantId))
    .for('update');
  if (!profile) return refused(notFound([], 'supplier profile'));

  const { baseCurrency } = input;
  const changesCurrency = baseCurrency !== undefined && baseCurrency !== profile.baseCurrency;
  const refusals: SupplierProfileRefusal[] = [...checkShop(input)];
  if (baseCurrency !== undefined && !isCurrency(baseCurrency)) {
    refusals.push(invalidInput('baseCurrency', 'Choose a currency the platform settles in.'));
  }
  if (changesCurrency && profile.liveAt) {
    const message = 'The base currency is fixed once the shop is live: accounts are kept in it.';
    refusals.push(stateConflict('baseCurrency', 'LIVE', message));
  }
  if (input.shopLogoId && !(await ownsImage(work, input.shopLogoId))) {
    refusals.push(notFound('shopLogoId', 'picture'));
  }
  if (refusals.length > 0) return refused(...refusals);

  const resets = changesCurrency && profile.baseCurrency !== null;
  const completedSteps = resets ? withoutAmounts(profile.completedSteps) : profile.completedSteps;
  await work.tx
    .update(supplierProfiles)
    .set({
      completedSteps: [...completedSteps],
      baseCurrency: baseCurrency as Currency | undefined,
      stockShortPolicy: input.stockShortPolicy,
      zeroPriceAllowed: input.zeroPriceAllowed,
      shopName: input.shopName?.trim(),
      shopContact: input.shopContact?.trim(),
      shopPhone: input.shopPhone?.trim(),
      shopLogoId: input.shopLogoId,
    })
    .where(eq(supplierProfiles.supplierId, tenantId));
  work.emit({
    kind: 'supplier.settingsChanged',
    tenants: [tenantId],
    objectId: tenantId,
    payload: { supplierId: tenantId, ...input },
  });
  return done({ completedSteps });
}

async function ownsImage(work: Work<Actor>, id: Id<'file'>): Promise<boolean> {
  const [image] = await work.tx
    .select({ id: files.id })
    .from(files)
    .where(
      and(eq(files.tenantId, work.actor.tenantId), eq(files.id, id), eq(files.purpose, 'IMAGE')),
    );
  return image !== undefined;
}
