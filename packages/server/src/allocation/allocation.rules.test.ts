import { describe, expect, it } from 'vitest';
import type { Id } from '../kernel/ids.ts';
import {
  type AllocationConditions,
  type OrderPlace,
  warehouseChoices,
} from './allocation.rules.ts';

const nusa = 'nusa' as Id<'tenant'>;
const warehouse = (name: string) => name as Id<'supplierWarehouse'>;

const rule = (to: string, asked: Partial<AllocationConditions> = {}, supplierId = nusa) => ({
  id: `rule ${to}` as Id<'allocationRule'>,
  name: `To ${to}`,
  supplierId,
  supplierWarehouseId: warehouse(to),
  storeIds: [],
  countries: [],
  provinces: [],
  postcodes: [],
  skuIds: [],
  categories: [],
  ...asked,
});

const sabah: OrderPlace = {
  storeId: 'shopee' as Id<'store'>,
  country: 'MY',
  province: 'Sabah',
  postcode: '88000',
};
const mug = { supplierId: nusa, localSkuId: 'mug' as Id<'sku'>, category: 'Kitchen' };

const chosen = (
  rules: ReturnType<typeof rule>[],
  place: Partial<OrderPlace> = {},
  fallback?: string,
) =>
  warehouseChoices(
    {
      rules,
      defaults: fallback ? [{ supplierId: nusa, supplierWarehouseId: warehouse(fallback) }] : [],
    },
    { ...sabah, ...place },
    mug,
  ).map(({ supplierWarehouseId, by }) => `${supplierWarehouseId} by ${by}`);

describe('warehouse choices', () => {
  it('[WHSE-08] the rules that match by priority, then the default; without any, none', () => {
    const east = rule('Kinabalu', { provinces: ['Sabah', 'Sarawak'] });
    const all = rule('Klang');
    expect(chosen([east, all], {}, 'Johor')).toEqual([
      'Kinabalu by RULE',
      'Klang by RULE',
      'Johor by DEFAULT',
    ]);
    expect(chosen([all, east])[0]).toBe('Klang by RULE');
    expect(chosen([east], { province: 'Johor' }, 'Johor')).toEqual(['Johor by DEFAULT']);
    expect(chosen([east], { province: 'Johor' })).toEqual([]);
  });

  it('[WHSE-08] a warehouse named twice is tried once, for the first that names it', () => {
    expect(chosen([rule('Klang'), rule('Klang', { countries: ['MY'] })], {}, 'Klang')).toEqual([
      'Klang by RULE',
    ]);
  });

  it('[WHSE-07] every condition that is set must hold, and any value of it will do', () => {
    const asked = rule('Kinabalu', {
      storeIds: ['lazada', 'shopee'] as Id<'store'>[],
      countries: ['MY'],
      postcodes: [{ from: '88000', to: '91309' }],
      categories: ['kitchen'],
      skuIds: ['mug' as Id<'sku'>],
    });
    expect(chosen([asked])).toHaveLength(1);
    for (const place of [
      { storeId: 'tiktok' as Id<'store'> },
      { country: 'SG' },
      { postcode: '91310' },
      { postcode: null },
    ]) {
      expect(chosen([asked], place)).toEqual([]);
    }
    expect(chosen([{ ...asked, skuIds: ['pan' as Id<'sku'>] }])).toEqual([]);
    expect(chosen([{ ...asked, categories: ['Garden'] }])).toEqual([]);
  });

  it('[WHSE-07] a rule of another supplier never speaks', () => {
    expect(chosen([rule('Bangkok', {}, 'siam' as Id<'tenant'>)])).toEqual([]);
  });

  it('[WHSE-07] provinces are known by their words, whatever their spelling marks', () => {
    const north = rule('Hanoi', { provinces: ['Đà Nẵng'] });
    expect(chosen([north], { province: 'da nang' })).toHaveLength(1);
    expect(
      chosen([rule('KL', { provinces: ['W.P. Kuala Lumpur'] })], { province: 'WP Kuala-Lumpur' }),
    ).toHaveLength(1);
  });

  it('[WHSE-07] a postcode lies in a range by its digits and their number', () => {
    const range = rule('Klang', { postcodes: [{ from: '40000', to: '48300' }] });
    expect(chosen([range], { postcode: '48 300' })).toHaveLength(1);
    expect(chosen([range], { postcode: '4000' })).toEqual([]);
    expect(chosen([range], { postcode: '410000' })).toEqual([]);
    expect(chosen([range], { postcode: '4A000' })).toEqual([]);
  });
});
