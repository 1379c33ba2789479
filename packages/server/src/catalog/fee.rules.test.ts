import { describe, expect, it } from 'vitest';
import { Money } from '../kernel/money.ts';
import {
  handlingFee,
  type Parcel,
  refuseHandling,
  refuseShipping,
  type ShippingFee,
  shippingCharge,
  zoneFor,
} from './fee.rules.ts';

const PENINSULA = {
  countries: ['MY'],
  provinces: [],
  firstGrams: 1000,
  firstFee: '4.50',
  stepGrams: 500,
  stepFee: '1.20',
};
const BORNEO = { ...PENINSULA, provinces: ['Sabah', 'Sarawak'], firstFee: '9.00' };
const ELSEWHERE = { ...PENINSULA, countries: [], firstFee: '30.00' };
const FEE: ShippingFee = {
  zones: [ELSEWHERE, PENINSULA, BORNEO],
  freeAbove: '200',
  freeForPlatformLogistics: true,
};

const parcel = {
  to: { country: 'MY', province: 'Selangor' },
  grams: 1850,
  goods: Money.of('47.05', 'MYR'),
  platformLogistics: false,
};
const charge = (change: Partial<Parcel> = {}, fee = FEE) =>
  shippingCharge(fee, { ...parcel, ...change })?.toFixed() ?? null;

describe('handlingFee', () => {
  it('[FEE-01] 1.00 per order and 0.20 per unit make 2.00 for five units', () => {
    const fee = handlingFee({ perOrder: '1.00', perUnit: '0.20' }, 5, 'MYR');
    expect(fee.total.toFixed()).toBe('2.00');
    expect(fee.perUnit.toFixed()).toBe('0.20');
  });

  it('[FEE-01] either part may be 0', () => {
    expect(handlingFee({ perOrder: '0', perUnit: '0.20' }, 3, 'MYR').total.toFixed()).toBe('0.60');
    expect(handlingFee({ perOrder: '1', perUnit: '0' }, 3, 'MYR').total.toFixed()).toBe('1.00');
  });
});

describe('shippingCharge', () => {
  it('[FEE-02] 1.85 kg at first 1 kg 4.50 and two started steps of 1.20 make 6.90', () => {
    expect(charge()).toBe('6.90');
  });

  it('[FEE-02] a step counts from its first gram, the first weight to its last', () => {
    expect(charge({ grams: 1000 })).toBe('4.50');
    expect(charge({ grams: 1001 })).toBe('5.70');
    expect(charge({ grams: 1500 })).toBe('5.70');
    expect(charge({ grams: 0 })).toBe('4.50');
  });

  it('[FEE-02] a province wins over its country, a country over everywhere', () => {
    expect(charge({ to: { country: 'MY', province: ' sabah ' } })).toBe('11.40');
    expect(charge({ to: { country: 'my', province: null } })).toBe('6.90');
    expect(charge({ to: { country: 'SG', province: null } })).toBe('32.40');
  });

  it('[FEE-02] a place no region names is not served', () => {
    expect(
      charge({ to: { country: 'SG', province: null } }, { ...FEE, zones: [PENINSULA] }),
    ).toBeNull();
    expect(zoneFor({ ...FEE, zones: [BORNEO] }, { country: 'MY', province: 'Johor' })).toBeNull();
  });

  it('[FEE-02] goods at the free amount ship free, a cent below do not', () => {
    expect(charge({ goods: Money.of('200', 'MYR') })).toBe('0.00');
    expect(charge({ goods: Money.of('199.99', 'MYR') })).toBe('6.90');
  });

  it('[FEE-02] platform logistics ships free only if the supplier says so', () => {
    expect(charge({ platformLogistics: true })).toBe('0.00');
    expect(charge({ platformLogistics: true }, { ...FEE, freeForPlatformLogistics: false })).toBe(
      '6.90',
    );
  });
});

describe('fees as somebody typed them', () => {
  it('[FEE-01][FEE-02] sound ones are taken', () => {
    expect(refuseHandling({ perOrder: '0', perUnit: '0.20' }, 'MYR')).toEqual([]);
    expect(refuseShipping(FEE, 'MYR')).toEqual([]);
  });

  it('[FEE-01] names every wrong amount', () => {
    const refusals = refuseHandling({ perOrder: '-1', perUnit: '0.205' }, 'MYR');
    expect(refusals.map(({ path }) => path.join('.'))).toEqual([
      'handling.perOrder',
      'handling.perUnit',
    ]);
  });

  it.each([
    ['no region at all', { zones: [] }, 'shipping.zones'],
    [
      'a step of nothing',
      { zones: [{ ...PENINSULA, stepGrams: 0 }] },
      'shipping.zones.0.stepGrams',
    ],
    ['one place named twice', { zones: [PENINSULA, PENINSULA] }, 'shipping.zones.1.countries'],
    ['two regions for the rest', { zones: [ELSEWHERE, ELSEWHERE] }, 'shipping.zones.1.countries'],
    [
      'a country that is none',
      { zones: [{ ...PENINSULA, countries: ['my'] }] },
      'shipping.zones.0.countries',
    ],
    [
      'provinces of nowhere',
      { zones: [{ ...BORNEO, countries: [] }] },
      'shipping.zones.0.provinces',
    ],
    ['a negative free amount', { freeAbove: '-1' }, 'shipping.freeAbove'],
  ])('[FEE-02] refuses %s', (_what, change, path) => {
    const paths = refuseShipping({ ...FEE, ...change }, 'MYR').map((refusal) =>
      refusal.path.join('.'),
    );
    expect(paths).toContain(path);
  });
});
