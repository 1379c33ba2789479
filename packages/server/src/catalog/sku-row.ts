import type { ColumnSpec, TableRow } from '../platform/tabular-file.ts';
import { undefused } from '../platform/tabular-write.ts';
import type { SkuFields } from './sku.rules.ts';

export type SkuColumn =
  | 'code'
  | 'name'
  | 'category'
  | 'barcode'
  | 'weightGrams'
  | 'basePrice'
  | 'enabled';

/** The columns of the SKU list; the export writes the same ones, so that it can be taken in again. */
export const SKU_COLUMNS: readonly ColumnSpec<SkuColumn>[] = [
  { key: 'code', names: ['code', 'sku', 'sku code', 'seller sku', 'merchant sku'], required: true },
  { key: 'name', names: ['name', 'product name', 'title'], required: true },
  { key: 'category', names: ['category'] },
  { key: 'barcode', names: ['barcode', 'ean', 'gtin'] },
  { key: 'weightGrams', names: ['weight_grams', 'weight', 'weight (g)'] },
  { key: 'basePrice', names: ['base_price', 'price', 'distribution price'] },
  { key: 'enabled', names: ['enabled', 'distributed'] },
];

export interface SkuRow {
  readonly rowNo: number;
  readonly fields: SkuFields;
  /** Null = leave the price as it is. */
  readonly basePrice: string | null;
  /** Null = leave as it is. */
  readonly enabled: boolean | null;
}

export interface CellFault {
  readonly column: string;
  readonly message: string;
}

const ON = new Set(['yes', 'true', '1', 'on', 'y']);
const OFF = new Set(['no', 'false', '0', 'off', 'n']);

/** What one row asks for; an empty cell leaves what is there. */
export function readSkuRow(row: TableRow<SkuColumn>): SkuRow | CellFault {
  const { values } = row;
  const weight = values.weightGrams.replaceAll(',', '');
  if (weight !== '' && !/^\d{1,8}$/.test(weight)) {
    return {
      column: 'weight_grams',
      message: `"${values.weightGrams}" is no whole number of grams.`,
    };
  }
  const price = values.basePrice.replaceAll(',', '');
  if (price !== '' && !/^\d+(\.\d+)?$/.test(price)) {
    return { column: 'base_price', message: `"${values.basePrice}" is no price such as 12.50.` };
  }
  const enabled = values.enabled.toLowerCase();
  if (enabled !== '' && !ON.has(enabled) && !OFF.has(enabled)) {
    return { column: 'enabled', message: `"${values.enabled}" is neither yes nor no.` };
  }
  return {
    rowNo: row.rowNo,
    fields: {
      code: undefused(values.code),
      name: undefused(values.name),
      category: undefused(values.category) || undefined,
      barcode: undefused(values.barcode) || undefined,
      weightGrams: weight === '' ? undefined : Number(weight),
    },
    basePrice: price === '' ? null : price,
    enabled: enabled === '' ? null : ON.has(enabled),
  };
}

/** The import's name for the field a refusal is about. */
export function columnOf(path: readonly string[]): string | null {
  const field = path.at(-1);
  const known = { weightGrams: 'weight_grams', price: 'base_price', basePrice: 'base_price' };
  if (!field) return null;
  return known[field as keyof typeof known] ?? field;
}
