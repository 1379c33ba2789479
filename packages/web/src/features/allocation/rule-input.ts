import type { AllocationRule } from './allocation-query.ts';
import { readPostcodeRange, writePostcodeRange } from './postcode-ranges.ts';

/** A rule as its form holds it: ids and texts only. */
export type RuleForm = {
  name: string;
  supplierWarehouseId: string | null;
  storeIds: string[];
  countries: string[];
  provinces: string[];
  postcodes: string[];
  skuIds: string[];
  categories: string[];
};

export function formOf(rule: AllocationRule | null): RuleForm {
  return {
    name: rule?.name ?? '',
    supplierWarehouseId: rule?.supplierWarehouse.id ?? null,
    storeIds: rule?.stores.map(({ id }) => id) ?? [],
    countries: rule ? [...rule.countries] : [],
    provinces: rule ? [...rule.provinces] : [],
    postcodes: rule?.postcodes.map(writePostcodeRange) ?? [],
    skuIds: rule?.skus.map(({ id }) => id) ?? [],
    categories: rule ? [...rule.categories] : [],
  };
}

/** What the API is told; ranges that cannot be read were refused by the form. */
export function inputOf(form: RuleForm, enabled: boolean) {
  const { supplierWarehouseId, postcodes, ...rest } = form;
  return {
    ...rest,
    enabled,
    supplierWarehouseId: supplierWarehouseId ?? '',
    postcodes: postcodes.flatMap((text) => readPostcodeRange(text) ?? []),
  };
}
