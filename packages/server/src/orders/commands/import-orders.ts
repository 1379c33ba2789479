import { and, eq } from 'drizzle-orm';
import { type Actor, requirePermission } from '../../identity/actor.access.ts';
import type { JobHandler, JobServices } from '../../identity/job-handler.ts';
import type { Id } from '../../kernel/ids.ts';
import { type Outcome, refused } from '../../kernel/outcome.ts';
import { type NotFound, notFound } from '../../kernel/refusals.ts';
import type { Executor } from '../../platform/db.ts';
import { type ItemResult, JobStopped } from '../../platform/job-work.ts';
import { listWork, startListJob } from '../../platform/list-job.ts';
import { type ColumnSpec, readTable, type TableRow } from '../../platform/tabular-file.ts';
import { perform, type Work } from '../../platform/work.ts';
import { stores } from '../../stores/store.table.ts';
import { checkDraft } from '../check-draft.rules.ts';
import { ORDER_FORMATS, type OrderFormatName } from '../formats/formats.rules.ts';
import { plainText } from '../formats/order-cells.rules.ts';
import {
  type DraftStore,
  joinLines,
  type LineReading,
  type OrderDraft,
  type OrderFormat,
} from '../formats/order-draft.rules.ts';
import { WholeOrders } from '../formats/whole-orders.ts';
import { inSafeBatches } from '../take-in-order.rules.ts';
import { takeInOrders } from './take-in-orders.ts';

export interface ImportOrdersInput {
  readonly fileId: Id<'file'>;
  readonly storeId: Id<'store'>;
  readonly format: OrderFormatName;
}

type Row = TableRow<string>;

/** Starts taking in a seller centre's order export (ORD-01). */
export async function importOrders(
  work: Work<Actor>,
  input: ImportOrdersInput,
): Promise<Outcome<{ jobId: Id<'job'> }, NotFound>> {
  const { tenantId } = requirePermission(work.actor, 'DISTRIBUTOR_ORDERS');
  const store = await storeOf(work.tx, tenantId, input.storeId);
  if (!store) return refused(notFound('storeId', 'store'));
  return startListJob(work, { kind: 'ORDER_IMPORT', fileId: input.fileId, input });
}

/**
 * Rows of one order are joined wherever they stand in the file; an order with a row that cannot be
 * read is refused as a whole, so that no half order is packed. Each row reports its own result; the
 * same file twice changes nothing.
 */
export const importOrdersWork: JobHandler = async (services, job, actor) => {
  const input = job.input as ImportOrdersInput;
  const store = await storeOf(services.database.db, job.tenantId, input.storeId);
  if (!store) throw new JobStopped('The store of these orders is gone.');
  const format: OrderFormat = ORDER_FORMATS[input.format];
  const columns = columnsOf(format);
  const orderNoOf = (row: Row) => plainText(row.values[format.orderColumn] ?? '');
  const whole = new WholeOrders(orderNoOf, () =>
    readTable(services.files.read(input.fileId), columns),
  );
  return listWork(services, {
    fileId: input.fileId,
    columns,
    keepTogether: orderNoOf,
    passOver: (rows) => whole.complete(rows),
    takeIn: async (rows) => {
      const results: ItemResult[] = [];
      const orders: Whole[] = [];
      for (const group of await whole.complete(rows)) {
        const read = readOrder(format, store, group);
        if ('draft' in read) orders.push(read);
        else results.push(...read.results);
      }
      const author = await actor();
      if (orders.length > 0) results.push(...(await takeIn(services, author, input, orders)));
      return results;
    },
  });
};

async function storeOf(db: Executor, tenantId: Id<'tenant'>, storeId: Id<'store'>) {
  const [store] = await db
    .select({ country: stores.country, currency: stores.currency })
    .from(stores)
    .where(and(eq(stores.tenantId, tenantId), eq(stores.id, storeId)));
  return store ?? null;
}

function columnsOf(format: OrderFormat): ColumnSpec[] {
  return [...new Set(format.columns)].map((name) => ({
    key: name,
    names: [name],
    required: format.required.includes(name),
  }));
}

type Whole = { readonly draft: OrderDraft; readonly rows: readonly Row[] };

/**
 * New orders together; each cancellation in a transaction of its own, since it may refund and two
 * of them must not wait for each other's accounts.
 */
async function takeIn(
  services: JobServices,
  actor: Actor,
  { storeId }: ImportOrdersInput,
  orders: readonly Whole[],
): Promise<ItemResult[]> {
  const results: ItemResult[] = [];
  for (const batch of inSafeBatches(orders, ({ draft }) => draft.status)) {
    const drafts = batch.map(({ draft }) => draft);
    const outcome = await perform(services.place, actor, (work) =>
      takeInOrders(work, { storeId, orders: drafts }),
    );
    for (const [at, { draft, rows }] of batch.entries()) {
      const taken = outcome.ok ? outcome.value[at] : null;
      const message = outcome.ok ? taken?.message : outcome.refusals[0]?.message;
      for (const { rowNo } of rows) {
        const result = taken?.result ?? 'REFUSED';
        results.push({ rowNo, result, message: message ?? null, subject: draft.orderNo });
      }
    }
  }
  return results;
}

type OrderReading = Whole | { readonly results: readonly ItemResult[] };

function readOrder(format: OrderFormat, store: DraftStore, rows: readonly Row[]): OrderReading {
  const read = rows.map((row) => {
    const cells = (column: string) => row.values[column] ?? '';
    return { row, cells, line: format.readLine(cells, store) };
  });
  const [first] = read;
  if (first && read.length === 1 && first.row.rowNo <= 3 && format.isExplanation(first.cells)) {
    const { rowNo } = first.row;
    return { results: [{ rowNo, result: 'UNCHANGED', message: 'This row explains the columns.' }] };
  }
  const faulty = read.some(({ line }) => !line.ok);
  if (faulty) return { results: read.flatMap(({ row, line }) => refuseRow(row, line)) };
  const draft = joinLines(read.flatMap(({ line }) => (line.ok ? [line.draft] : [])));
  const faults = draft.status === 'TO_SHIP' ? checkDraft(draft) : [];
  if (faults.length === 0) return { draft, rows };
  const message = faults.map((fault) => `${fault.path.join(' ')}: ${fault.message}`).join(' ');
  return {
    results: rows.map(({ rowNo }) => ({
      rowNo,
      result: 'REFUSED',
      message,
      subject: draft.orderNo,
    })),
  };
}

function refuseRow({ rowNo }: Row, line: LineReading): ItemResult {
  if (line.ok) {
    const message = 'Another row of this order cannot be read; correct it and import again.';
    return { rowNo, result: 'REFUSED', message, subject: line.draft.orderNo };
  }
  return {
    rowNo,
    result: 'REFUSED',
    column: line.faults[0]?.column ?? null,
    message: line.faults.map((fault) => `${fault.column}: ${fault.message}`).join(' '),
    subject: line.orderNo || null,
  };
}
