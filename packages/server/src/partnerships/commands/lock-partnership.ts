import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/db.ts';
import type { PartnershipRow } from '../partnership.read.ts';
import { partnerships } from '../partnership.table.ts';

/**
 * Holds a partnership until the transaction ends: 'share' while orders and claims rely on its
 * state, 'update' while it changes. Comes after order rows and before claims, account and stock.
 */
export async function lockPartnership(
  tx: Tx,
  supplierId: Id<'tenant'>,
  partnershipId: Id<'partnership'>,
  strength: 'share' | 'update',
): Promise<PartnershipRow | null> {
  const [row] = await tx
    .select()
    .from(partnerships)
    .where(and(eq(partnerships.supplierId, supplierId), eq(partnerships.id, partnershipId)))
    .for(strength);
  return row ?? null;
}
