import type { Id } from '../kernel/ids.ts';

/** Postcodes of as many digits as its ends have, both included. */
export interface PostcodeRange {
  readonly from: string;
  readonly to: string;
}

/** What a rule asks of an order and its goods; an empty list asks nothing (WHSE-07). */
export interface AllocationConditions {
  readonly storeIds: readonly Id<'store'>[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly provinces: readonly string[];
  readonly postcodes: readonly PostcodeRange[];
  /** The distributor's own SKUs. */
  readonly skuIds: readonly Id<'sku'>[];
  readonly categories: readonly string[];
}

export interface AllocationRule extends AllocationConditions {
  readonly id: Id<'allocationRule'>;
  readonly name: string;
  readonly supplierId: Id<'tenant'>;
  readonly supplierWarehouseId: Id<'supplierWarehouse'>;
}

export interface DefaultWarehouse {
  readonly supplierId: Id<'tenant'>;
  readonly supplierWarehouseId: Id<'supplierWarehouse'>;
}

/** A distributor's rules in their priority, switched-off ones left out, and its default warehouses. */
export interface AllocationPolicy {
  readonly rules: readonly AllocationRule[];
  readonly defaults: readonly DefaultWarehouse[];
}

/** Where an order goes and which store it came from. */
export interface OrderPlace {
  readonly storeId: Id<'store'>;
  readonly country: string;
  readonly province: string | null;
  readonly postcode: string | null;
}

/** The goods of one line. */
export interface LineGoods {
  readonly supplierId: Id<'tenant'>;
  readonly localSkuId: Id<'sku'>;
  readonly category: string | null;
}

/** What decides the warehouse of a package (WHSE-09). */
export type AllocationReason = 'PERSON' | 'RULE' | 'DEFAULT' | 'STOCK';

/** A warehouse to pack from if it has the goods, and what names it. */
export interface WarehouseChoice {
  readonly supplierWarehouseId: Id<'supplierWarehouse'>;
  readonly by: 'RULE' | 'DEFAULT';
  readonly ruleId: Id<'allocationRule'> | null;
  readonly ruleName: string | null;
}

/**
 * The warehouses of the goods' supplier in the order they are tried: those of the rules that match,
 * by priority, then the default (WHSE-08). Empty = the warehouse that covers most is taken.
 */
export function warehouseChoices(
  { rules, defaults }: AllocationPolicy,
  place: OrderPlace,
  goods: LineGoods,
): readonly WarehouseChoice[] {
  const choices: WarehouseChoice[] = [];
  const add = (choice: WarehouseChoice) => {
    const known = choices.some((one) => one.supplierWarehouseId === choice.supplierWarehouseId);
    if (!known) choices.push(choice);
  };
  for (const rule of rules) {
    if (rule.supplierId !== goods.supplierId || !matches(rule, place, goods)) continue;
    const { supplierWarehouseId, id: ruleId, name: ruleName } = rule;
    add({ supplierWarehouseId, by: 'RULE', ruleId, ruleName });
  }
  for (const { supplierId, supplierWarehouseId } of defaults) {
    if (supplierId !== goods.supplierId) continue;
    add({ supplierWarehouseId, by: 'DEFAULT', ruleId: null, ruleName: null });
  }
  return choices;
}

function matches(asked: AllocationConditions, place: OrderPlace, goods: LineGoods): boolean {
  const { storeIds, countries, provinces, postcodes, skuIds, categories } = asked;
  return (
    anyOr(storeIds, (id) => id === place.storeId) &&
    anyOr(countries, (country) => country === place.country) &&
    anyOr(provinces, (province) => sameWords(province, place.province)) &&
    anyOr(postcodes, (range) => lies(place.postcode, range)) &&
    anyOr(skuIds, (id) => id === goods.localSkuId) &&
    anyOr(categories, (category) => sameWords(category, goods.category))
  );
}

const anyOr = <T>(list: readonly T[], holds: (one: T) => boolean): boolean =>
  list.length === 0 || list.some(holds);

/** Marketplaces write provinces as they like: case, accents and spaces do not matter. */
function sameWords(a: string, b: string | null): boolean {
  return b !== null && bare(a) === bare(b);
}

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase()
    .replace(/[\s.\-']+/g, '');

/** Postcodes of the region are digits; one of another length lies in no range. */
function lies(postcode: string | null, { from, to }: PostcodeRange): boolean {
  const digits = (postcode ?? '').replace(/\s+/g, '');
  return digits.length === from.length && /^\d+$/.test(digits) && from <= digits && digits <= to;
}
