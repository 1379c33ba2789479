import type { Actor } from '../../identity/actor.access.ts';
import type { AppServices } from '../../identity/context.ts';
import { Money } from '../../kernel/money.ts';
import type { AccountRow } from '../../ledger/account.read.ts';
import type { EntryKind } from '../../ledger/ledger.rules.ts';
import {
  memberName,
  type StatementFilter,
  type StatementRow,
  statementBatches,
} from '../../ledger/statement.read.ts';
import type { Db } from '../../platform/db.ts';
import { type ExportedFile, keepExport } from '../../platform/keep-export.ts';
import { writeTable } from '../../platform/tabular-write.ts';
import { orderById } from '../distribution-order.read.ts';

const HEADER = [
  'entry_no',
  'booked_at',
  'what',
  'order_no',
  'amount',
  'balance',
  'currency',
  'note',
  'booked_by',
  'transaction',
];

/**
 * Writes what a filter lets through of an account to a CSV, oldest first (RECON-17). The file ends
 * at the entry that was the newest when it was asked for, and instants are told in `timeZone`.
 */
export function exportStatement(
  services: Pick<AppServices, 'database' | 'files' | 'clock'>,
  actor: Actor,
  account: AccountRow,
  filter: StatementFilter,
  timeZone: string,
): Promise<ExportedFile> {
  const rows = rowsOf(services.database.db, actor, account, filter, timeZone);
  const content = writeTable('CSV', HEADER, rows);
  return keepExport(services, actor, { name: 'statement', format: 'CSV', content });
}

async function* rowsOf(
  db: Db,
  actor: Actor,
  account: AccountRow,
  filter: StatementFilter,
  timeZone: string,
): AsyncGenerator<string[]> {
  const told = instantIn(timeZone);
  const amount = (value: string | null) => Money.of(value ?? '0', account.currency).toFixed();
  for await (const batch of statementBatches(db, account, filter, account.lastEntryNo)) {
    const { packageNoOf, bookerOf } = await namesIn(db, actor, account, batch);
    for (const { entry, transaction } of batch) {
      yield [
        String(entry.entryNo),
        told(entry.occurredAt),
        wordsOf(entry.kind),
        packageNoOf(transaction),
        amount(entry.amount),
        amount(entry.balanceAfter),
        entry.currency,
        transaction.note ?? '',
        bookerOf(transaction),
        transaction.id,
      ];
    }
  }
}

/** The package numbers and the reader's own people that a batch names, in two statements. */
async function namesIn(db: Db, actor: Actor, account: AccountRow, batch: readonly StatementRow[]) {
  const { tenantId } = actor;
  const side = tenantId === account.supplierId ? 'SUPPLIER' : 'DISTRIBUTOR';
  const orderIds = [...new Set(batch.flatMap(({ transaction }) => transaction.orderId ?? []))];
  const userIds = [...new Set(batch.map(({ transaction }) => transaction.actorUserId))];
  const orders = await orderById.batch(
    db,
    orderIds.map((orderId) => ({ tenantId, side, orderId })),
  );
  const people = await memberName.batch(
    db,
    userIds.map((userId) => ({ tenantId, userId })),
  );
  return {
    packageNoOf: ({ orderId }: StatementRow['transaction']) =>
      (orderId && orders.get(orderById.keyOf({ tenantId, side, orderId }))?.packageNo) || '',
    bookerOf: ({ actorUserId }: StatementRow['transaction']) =>
      people.get(memberName.keyOf({ tenantId, userId: actorUserId })) ?? '',
  };
}

/** ORDER_HANDLING_FEE reads "Order handling fee". */
function wordsOf(kind: EntryKind): string {
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `2026-11-20 09:58:03`, which every spreadsheet takes for an instant. */
function instantIn(timeZone: string): (instant: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (instant) => format.format(instant);
}
