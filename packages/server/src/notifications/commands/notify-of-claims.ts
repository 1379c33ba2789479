import { and, eq, inArray } from 'drizzle-orm';
import { skus } from '../../catalog/sku.table.ts';
import type { Currency } from '../../kernel/currency.ts';
import type { Id } from '../../kernel/ids.ts';
import type { NewEvent, Work } from '../../platform/work.ts';
import { MOST_CHANGES } from '../notice.rules.ts';
import { notify } from './notify.ts';

interface PriceChangesPayload {
  readonly supplierId: Id<'tenant'>;
  readonly distributorId: Id<'tenant'>;
  readonly effectiveFrom: string;
  readonly changes: readonly {
    readonly skuId: Id<'sku'>;
    readonly oldPrice: string;
    readonly newPrice: string;
    readonly currency: Currency;
    readonly listings: number;
  }[];
}

/** NOTIF-03, 09, 12: one notice per distributor, however many products changed. */
export async function notifyOfPrices(work: Work, event: NewEvent): Promise<void> {
  const { supplierId, distributorId, effectiveFrom, changes } =
    event.payload as unknown as PriceChangesPayload;
  if (changes.length === 0) return;
  const named = changes.slice(0, MOST_CHANGES);
  const rows = await work.tx
    .select({ id: skus.id, code: skus.code, name: skus.name })
    .from(skus)
    .where(
      and(
        eq(skus.tenantId, supplierId),
        inArray(
          skus.id,
          named.map((change) => change.skuId),
        ),
      ),
    );
  const known = new Map(rows.map((row) => [row.id, row]));
  await notify(work, {
    tenantId: distributorId,
    kind: 'PRICES_CHANGED',
    objectId: event.objectId,
    partnerId: supplierId,
    facts: {
      count: changes.length,
      effectiveFrom,
      priceChanges: named.map(({ skuId, oldPrice, newPrice, currency, listings }) => ({
        skuId,
        skuCode: known.get(skuId)?.code ?? '',
        skuName: known.get(skuId)?.name ?? '',
        oldPrice,
        newPrice,
        currency,
        listings,
      })),
    },
  });
}

interface ClaimsPayload {
  readonly supplierId: Id<'tenant'>;
  readonly distributorId: Id<'tenant'>;
  readonly claimIds: readonly string[];
  readonly reason?: string;
}

/** Products that expired, or came back. The end of a cooperation tells it by itself. */
export async function notifyOfClaims(work: Work, event: NewEvent): Promise<void> {
  const { supplierId, distributorId, claimIds, reason } = event.payload as unknown as ClaimsPayload;
  if (claimIds.length === 0 || reason === 'PARTNERSHIP_ENDED') return;
  const expired = event.kind === 'claims.expired';
  await notify(work, {
    tenantId: distributorId,
    kind: expired ? 'PRODUCTS_EXPIRED' : 'PRODUCTS_RESTORED',
    objectId: event.objectId,
    partnerId: supplierId,
    facts: { count: claimIds.length, ...(reason ? { reason } : {}) },
  });
}
