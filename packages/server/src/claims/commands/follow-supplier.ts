import type { Id } from '../../kernel/ids.ts';
import type { NewEvent, Work } from '../../platform/work.ts';
import { recheckClaims } from './recheck-claims.ts';
import { recordPriceChanges } from './record-price-changes.ts';

/** What the supplier did to some of its products, its levels or a partnership. */
interface SupplierFact {
  readonly supplierId: Id<'tenant'>;
  readonly skuIds?: readonly Id<'sku'>[];
  readonly levelId?: Id<'level'>;
  readonly partnershipId?: Id<'partnership'>;
  readonly effectiveFrom?: string | Date | null;
}

const factOf = (event: NewEvent) => event.payload as unknown as SupplierFact;

/** Products went on, off, hidden or visible: claims expire or come back. */
export async function followProducts(work: Work, event: NewEvent): Promise<void> {
  const { supplierId, skuIds } = factOf(event);
  if (skuIds?.length) await recheckClaims(work, { supplierId, skuIds });
}

/** Prices moved: claims keep what their distributor pays from now on. */
export async function followPrices(work: Work, event: NewEvent): Promise<void> {
  const { supplierId, skuIds, effectiveFrom } = factOf(event);
  if (!skuIds?.length) return;
  const from = effectiveFrom ? new Date(effectiveFrom) : work.now;
  await recordPriceChanges(work, { supplierId, skuIds }, from);
}

/** A level's percentage moved: the prices of everyone on it follow. */
export async function followLevel(work: Work, event: NewEvent): Promise<void> {
  const { supplierId, levelId } = factOf(event);
  if (levelId) await recordPriceChanges(work, { supplierId, levelId }, work.now);
}

/** A partnership began again, ended, or changed level: its claims are asked anew. */
export async function followPartnership(work: Work, event: NewEvent): Promise<void> {
  const { supplierId, partnershipId } = factOf(event);
  if (!partnershipId) return;
  await recheckClaims(work, { supplierId, partnershipId });
  await recordPriceChanges(work, { supplierId, partnershipId }, work.now);
}
