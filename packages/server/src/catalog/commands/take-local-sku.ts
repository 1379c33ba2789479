import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { idFromUuid, uuidOf } from '../../kernel/ids.ts';
import type { Money } from '../../kernel/money.ts';
import { at, jsonRows, uuid, uuidList } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import { skus } from '../sku.table.ts';

/** A local SKU that a claim takes: an existing one, or one to be made from the supplier's. */
export interface LocalSkuToTake {
  readonly skuId: Id<'sku'> | null;
  readonly code: string;
  readonly supplierId: Id<'tenant'>;
  /** The supplier's SKU, whose name, picture and weight a new local SKU starts with. */
  readonly supplierSkuId: Id<'sku'>;
  readonly initialCost: Money;
}

/**
 * Takes local SKUs for claims: adopts those that exist, makes the rest (CLAIM-13, 14), and sets the
 * initial cost (STOCK-15). Answers the ids by code in lower case; a code that is missing was taken
 * by somebody else at this moment. Only a simple SKU that is not distributed can be taken
 * (CLAIM-16, 17).
 */
export async function takeLocalSkus(
  work: Work,
  tenantId: Id<'tenant'>,
  wanted: readonly LocalSkuToTake[],
): Promise<Map<string, Id<'sku'>>> {
  if (wanted.length === 0) return new Map();
  const rows = wanted.map((row) => ({
    id: uuidOf('sku', row.skuId ?? work.newId('sku')),
    made: row.skuId === null,
    code: row.code,
    supplier: uuidOf('tenant', row.supplierId),
    source: uuidOf('sku', row.supplierSkuId),
    cost: row.initialCost.toFixed(),
    currency: row.initialCost.currency,
  }));
  const adopted = wanted.flatMap((row) => row.skuId ?? []);
  if (adopted.length > 0) {
    // Waits for somebody enabling one of them; the next statement then sees what came of it.
    await work.tx.execute(sql`select from skus
      where tenant_id = ${uuid('tenant', tenantId)} and id = any(${uuidList('sku', adopted)})
      order by id for no key update`);
  }
  const taken = await work.tx.execute<{ id: string; code: string }>(sql`
    with x as (
      select * from jsonb_to_recordset(${jsonRows(rows)}) as x(id uuid, made boolean, code text,
        supplier uuid, source uuid, cost numeric, currency text)
    ), adopted as (
      update skus k set claimed_at = ${at(work.now)}, initial_cost = x.cost,
        cost_currency = x.currency, version = k.version + 1, updated_at = ${at(work.now)}
      from x
      where not x.made and k.tenant_id = ${uuid('tenant', tenantId)} and k.id = x.id
        and not k.is_combination
        and not exists (select 1 from distribution_products d
          where d.supplier_id = k.tenant_id and d.sku_id = k.id and d.enabled)
      returning k.id, k.code
    ), made as (
      insert into skus (tenant_id, id, code, name, category, barcode, image_id, weight_grams,
        is_combination, initial_cost, cost_currency, claimed_at, created_at, updated_at)
      select ${uuid('tenant', tenantId)}, x.id, x.code, s.name, s.category, s.barcode, s.image_id,
        s.weight_grams, false, x.cost, x.currency, ${at(work.now)}, ${at(work.now)}, ${at(work.now)}
      from x join skus s on s.tenant_id = x.supplier and s.id = x.source
      where x.made
      on conflict do nothing
      returning id, code
    )
    select id, code from adopted union all select id, code from made`);
  return new Map(taken.map((row) => [row.code.toLowerCase(), idFromUuid('sku', row.id)]));
}

/** The claims behind these local SKUs are gone: they are own goods again. */
export async function releaseLocalSkus(
  work: Work,
  tenantId: Id<'tenant'>,
  skuIds: readonly Id<'sku'>[],
): Promise<void> {
  if (skuIds.length === 0) return;
  await work.tx
    .update(skus)
    .set({ claimedAt: null, updatedAt: work.now })
    .where(
      sql`${skus.tenantId} = ${uuid('tenant', tenantId)}
        and ${skus.id} = any(${uuidList('sku', skuIds)})`,
    );
}
