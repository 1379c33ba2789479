import { type Actor, may, requirePermission } from '../../identity/actor.access.ts';
import type { AppServices } from '../../identity/context.ts';
import type { Id } from '../../kernel/ids.ts';
import { Money } from '../../kernel/money.ts';
import type { Db } from '../../platform/db.ts';
import { type ExportedFile, keepExport } from '../../platform/keep-export.ts';
import { type TableFormat, writeTable } from '../../platform/tabular-write.ts';
import { productOfSku } from '../product.read.ts';
import { skuKeyOf } from '../sku.read.ts';
import { type SkuFilter, skuPage } from '../sku-list.read.ts';
import { SKU_COLUMNS } from '../sku-row.ts';

const PAGE = 500;

/** Writes the filtered SKUs to a file that the import takes in again; prices only for suppliers. */
export async function exportSkus(
  services: Pick<AppServices, 'database' | 'files' | 'clock'>,
  actor: Actor,
  filter: SkuFilter,
  format: TableFormat,
): Promise<ExportedFile> {
  const supplies = may(actor, 'SUPPLIER_VIEW');
  requirePermission(actor, supplies ? 'SUPPLIER_VIEW' : 'DISTRIBUTOR_VIEW');
  const { db } = services.database;
  const header = SKU_COLUMNS.filter(
    ({ key }) => supplies || (key !== 'basePrice' && key !== 'enabled'),
  ).map(({ names }) => names[0] ?? '');
  const content = writeTable(format, header, rowsOf(db, actor.tenantId, filter, supplies));
  return keepExport(services, actor, { name: 'skus', format, content });
}

async function* rowsOf(
  db: Db,
  tenantId: Id<'tenant'>,
  filter: SkuFilter,
  supplies: boolean,
): AsyncGenerator<string[]> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof skuPage>> = await skuPage(db, tenantId, filter, {
      first: PAGE,
      after,
    });
    const products = supplies ? await productOfSku.batch(db, page.rows) : new Map();
    for (const sku of page.rows) {
      const product = products.get(skuKeyOf(sku));
      const own = [
        sku.code,
        sku.name,
        sku.category ?? '',
        sku.barcode ?? '',
        String(sku.weightGrams),
      ];
      const price = product ? Money.of(product.basePrice, product.currency).toFixed() : '';
      yield supplies ? [...own, price, product ? (product.enabled ? 'yes' : 'no') : ''] : own;
    }
    after = page.hasNextPage ? (page.cursors.at(-1) ?? null) : null;
  } while (after);
}
