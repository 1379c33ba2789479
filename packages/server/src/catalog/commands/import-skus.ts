import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Actor, may } from '../../identity/actor.access.ts';
import type { Id } from '../../kernel/ids.ts';
import { done, type Outcome, type Refusal } from '../../kernel/outcome.ts';
import { completeOnboardingStep } from '../../plans/commands/complete-onboarding-step.ts';
import type { ItemResult } from '../../platform/job-work.ts';
import type { TableRow } from '../../platform/tabular-file.ts';
import type { Work } from '../../platform/work.ts';
import { requireSkuEditor } from '../sku.access.ts';
import { refuseSkuFields, tidySku } from '../sku.rules.ts';
import { skus } from '../sku.table.ts';
import { columnOf, readSkuRow, type SkuColumn, type SkuRow } from '../sku-row.ts';
import { disableProducts } from './disable-products.ts';
import { enableProducts } from './enable-products.ts';
import { setPrices } from './set-prices.ts';

type Sku = typeof skus.$inferSelect;

interface Draft {
  readonly row: SkuRow;
  skuId: Id<'sku'>;
  result: ItemResult['result'];
  fault: { column: string | null; message: string } | null;
}

/**
 * Takes in a piece of a SKU list: creates or updates by code, sets base prices and switches
 * products on or off. A row whose price or switch is refused keeps what was saved of it; it is
 * told as refused, and the message says that the SKU itself is in.
 */
export async function importSkus(
  work: Work<Actor>,
  rows: readonly TableRow<SkuColumn>[],
): Promise<Outcome<readonly ItemResult[], Refusal>> {
  requireSkuEditor(work.actor);
  const refused: ItemResult[] = [];
  const sound = new Map<string, SkuRow>();
  for (const raw of rows) {
    const subject = raw.values.code;
    const row = readSkuRow(raw);
    if ('column' in row) {
      refused.push({ rowNo: raw.rowNo, result: 'REFUSED', subject, ...row });
      continue;
    }
    const fields = tidySku(row.fields);
    const [fault] = refuseSkuFields(fields, true);
    const key = (fields.code ?? '').toLowerCase();
    if (fault || sound.has(key)) {
      const message = fault?.message ?? 'This code stands in the file twice; the first row counts.';
      const column = columnOf(fault?.path ?? ['code']);
      refused.push({ rowNo: raw.rowNo, result: 'REFUSED', subject, column, message });
    } else sound.set(key, { ...row, fields });
  }
  const drafts = await saveSkus(work, [...sound.values()]);
  await pricesOf(work, drafts);
  await switchesOf(work, drafts);
  const taken = drafts.map(
    ({ row, result, fault }): ItemResult => ({
      rowNo: row.rowNo,
      result: fault ? 'REFUSED' : result,
      subject: row.fields.code ?? null,
      ...(fault && { ...fault, message: `The SKU is saved, but: ${fault.message}` }),
    }),
  );
  return done([...refused, ...taken]);
}

async function saveSkus(work: Work<Actor>, rows: readonly SkuRow[]): Promise<Draft[]> {
  if (rows.length === 0) return [];
  const { tenantId } = work.actor;
  const codes = rows.map((row) => (row.fields.code ?? '').toLowerCase());
  const present = await work.tx
    .select()
    .from(skus)
    .where(and(eq(skus.tenantId, tenantId), inArray(sql`lower(${skus.code})`, codes)))
    .orderBy(skus.id)
    .for('update');
  const byCode = new Map(present.map((sku) => [sku.code.toLowerCase(), sku]));
  const drafts: Draft[] = [];
  for (const row of rows) {
    const sku = byCode.get((row.fields.code ?? '').toLowerCase());
    drafts.push(sku ? await updateOne(work, sku, row) : await createOne(work, row));
  }
  if (drafts.length > 0) await completeOnboardingStep(work, tenantId, 'PRODUCTS');
  return drafts;
}

async function createOne(work: Work<Actor>, row: SkuRow): Promise<Draft> {
  const skuId = work.newId('sku');
  const { fields } = row;
  // A code taken meanwhile breaks the chunk, which is then tried row by row and finds it.
  await work.tx.insert(skus).values({
    tenantId: work.actor.tenantId,
    id: skuId,
    code: fields.code ?? '',
    name: fields.name ?? '',
    category: fields.category,
    barcode: fields.barcode,
    weightGrams: fields.weightGrams ?? 0,
    createdAt: work.now,
    updatedAt: work.now,
  });
  return { row, skuId, result: 'CREATED', fault: null };
}

async function updateOne(work: Work<Actor>, sku: Sku, row: SkuRow): Promise<Draft> {
  const { fields } = row;
  const values = {
    name: fields.name ?? sku.name,
    category: fields.category ?? sku.category,
    barcode: fields.barcode ?? sku.barcode,
    weightGrams: fields.weightGrams ?? sku.weightGrams,
  };
  const same = (Object.keys(values) as (keyof typeof values)[]).every(
    (key) => values[key] === sku[key],
  );
  if (same) return { row, skuId: sku.id, result: 'UNCHANGED', fault: null };
  await work.tx
    .update(skus)
    .set({ ...values, version: sku.version + 1, updatedAt: work.now })
    .where(and(eq(skus.tenantId, work.actor.tenantId), eq(skus.id, sku.id)));
  return { row, skuId: sku.id, result: 'UPDATED', fault: null };
}

async function pricesOf(work: Work<Actor>, drafts: readonly Draft[]): Promise<void> {
  const priced = drafts.filter((draft) => draft.row.basePrice !== null);
  if (priced.length === 0) return;
  if (!may(work.actor, 'SUPPLIER_PRICES')) {
    const message = 'You lack the permission to change prices.';
    for (const draft of priced) draft.fault = { column: 'base_price', message };
    return;
  }
  const outcome = await setPrices(
    work,
    priced.map(({ skuId, row }) => ({ skuId, price: row.basePrice })),
  );
  for (const [index, draft] of priced.entries()) {
    const refusal = outcome.ok ? outcome.value.results[index]?.refusal : outcome.refusals[0];
    if (refusal) draft.fault = { column: columnOf(['basePrice']), message: refusal.message };
    else if (outcome.ok && outcome.value.results[index]?.changed) promote(draft);
  }
}

async function switchesOf(work: Work<Actor>, drafts: readonly Draft[]): Promise<void> {
  for (const enabled of [true, false]) {
    const switched = drafts.filter((draft) => !draft.fault && draft.row.enabled === enabled);
    if (switched.length === 0) continue;
    if (!may(work.actor, 'SUPPLIER_CATALOG')) {
      const message = 'You lack the permission to switch products.';
      for (const draft of switched) draft.fault = { column: 'enabled', message };
      continue;
    }
    const switchAll = enabled ? enableProducts : disableProducts;
    const outcome = await switchAll(
      work,
      switched.map((draft) => draft.skuId),
    );
    for (const [index, draft] of switched.entries()) {
      const result = outcome.ok ? outcome.value.results[index] : undefined;
      // A SKU that was never offered is off already.
      const refusal = enabled ? result?.refusal : null;
      if (refusal) draft.fault = { column: 'enabled', message: refusal.message };
      else if (result?.changed) promote(draft);
    }
  }
}

/** A row whose only change was its price or switch is an update. */
function promote(draft: Draft): void {
  if (draft.result === 'UNCHANGED') draft.result = 'UPDATED';
}
