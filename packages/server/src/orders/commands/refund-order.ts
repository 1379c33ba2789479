import { and, eq } from 'drizzle-orm';
import { releaseReservations } from '../../inventory/commands/release-reservations.ts';
import { returnToStock } from '../../inventory/commands/return-to-stock.ts';
import type { Id } from '../../kernel/ids.ts';
import { Money } from '../../kernel/money.ts';
import { postTransaction } from '../../ledger/commands/post-transaction.ts';
import { ledgerTransactions } from '../../ledger/ledger.table.ts';
import type { Work } from '../../platform/work.ts';
import { distributionOrderLines, pushAttempts } from '../distribution-order.table.ts';
import { linesOfOrder, type OrderRow } from './lock-order.ts';

/**
 * Gives back everything the attempt in force was charged — goods, handling, shipping, at the
 * snapshot, whatever prices are now (ORD-35, RECON-11) — and frees its units. `reference` is the
 * withdrawal's or send-back's id: booked once however often success is reported (ORD-38). Goods
 * that had left the shelf go back on it.
 */
export async function refundOrder(
  work: Work,
  order: OrderRow,
  reference: string,
): Promise<{ transactionId: Id<'transaction'>; total: Money }> {
  const [attempt] = await work.tx
    .select({ attempt: pushAttempts, accountId: ledgerTransactions.accountId })
    .from(pushAttempts)
    .innerJoin(
      ledgerTransactions,
      and(
        eq(ledgerTransactions.supplierId, pushAttempts.supplierId),
        eq(ledgerTransactions.id, pushAttempts.transactionId),
      ),
    )
    .where(
      and(
        eq(pushAttempts.supplierId, order.supplierId),
        eq(pushAttempts.orderId, order.id),
        eq(pushAttempts.no, order.chargedAttempts),
      ),
    );
  if (!attempt) throw new Error(`order ${order.id} has no charge to refund`);
  const { goods, handling, shipping, currency } = attempt.attempt;
  const amounts = [goods, handling, shipping].map((amount) => Money.of(amount, currency));
  const posted = await postTransaction(work, {
    supplierId: order.supplierId,
    accountId: attempt.accountId,
    kind: 'WITHDRAWAL_REFUND',
    reference,
    orderId: order.id,
    entries: [
      { kind: 'WITHDRAWAL_REFUND_GOODS', amount: amounts[0]! },
      { kind: 'WITHDRAWAL_REFUND_HANDLING', amount: amounts[1]! },
      { kind: 'WITHDRAWAL_REFUND_SHIPPING', amount: amounts[2]! },
    ],
  });
  await freeUnits(work, order);
  return { transactionId: posted.transactionId, total: Money.sum(amounts, currency) };
}

async function freeUnits(work: Work, order: OrderRow): Promise<void> {
  const lines = await linesOfOrder(work.tx, order);
  const shipped = order.shippedAt !== null;
  const move = {
    supplierId: order.supplierId,
    warehouseId: order.warehouseId,
    orderId: order.id,
    lines: lines.map((line) => ({
      skuId: line.skuId,
      quantity: shipped ? line.quantity : line.reserved,
    })),
  };
  await (shipped ? returnToStock(work, move) : releaseReservations(work, move));
  await work.tx
    .update(distributionOrderLines)
    .set({ reserved: 0, unitPrice: null })
    .where(
      and(
        eq(distributionOrderLines.supplierId, order.supplierId),
        eq(distributionOrderLines.orderId, order.id),
      ),
    );
}

/** What an order forgets with its charge; the attempt keeps all of it. */
export const UNCHARGED = {
  goods: null,
  handling: null,
  shipping: null,
  handlingPerUnit: null,
  currency: null,
  pushedAt: null,
  processingAt: null,
  shippedAt: null,
  carrier: null,
  trackingNo: null,
} as const;
