import { Decimal } from 'decimal.js';
import type { Currency } from '../kernel/currency.ts';
import { Money } from '../kernel/money.ts';
import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';
import { refusePrice } from './price.rules.ts';

/** Stock-out handling fee: per order plus per unit, either may be "0" (FEE-01). */
export interface HandlingFee {
  readonly perOrder: string;
  readonly perUnit: string;
}

/** Shipping fee of one region: a first weight, then each started step (FEE-02). */
export interface ShippingZone {
  /** ISO countries it holds for; empty = everywhere no other zone names. */
  readonly countries: readonly string[];
  /** Provinces within those countries, compared case-insensitively; empty = all. */
  readonly provinces: readonly string[];
  readonly firstGrams: number;
  readonly firstFee: string;
  readonly stepGrams: number;
  readonly stepFee: string;
}

export interface ShippingFee {
  readonly zones: readonly ShippingZone[];
  /** Goods at or above this amount ship free; null = never. */
  readonly freeAbove: string | null;
  /** Orders with the marketplace's own logistics cost no shipping. */
  readonly freeForPlatformLogistics: boolean;
}

export interface Destination {
  readonly country: string;
  readonly province: string | null;
}

/** The handling fee, and apart the share of it that belongs to the units (refunded per unit). */
export function handlingFee(
  fee: HandlingFee,
  units: number,
  currency: Currency,
): { readonly total: Money; readonly perUnit: Money } {
  const perUnit = Money.of(fee.perUnit, currency);
  return { total: Money.of(fee.perOrder, currency).plus(perUnit.times(units)), perUnit };
}

/** The zone that holds for a destination: province before country before everywhere; null = none. */
export function zoneFor(fee: ShippingFee, to: Destination): ShippingZone | null {
  const country = to.country.toUpperCase();
  const province = to.province?.trim().toLowerCase() ?? null;
  const named = fee.zones.filter((zone) => zone.countries.includes(country));
  return (
    named.find((zone) => zone.provinces.some((name) => name.toLowerCase() === province)) ??
    named.find((zone) => zone.provinces.length === 0) ??
    fee.zones.find((zone) => zone.countries.length === 0) ??
    null
  );
}

/** First weight, then every started step: 1.85 kg at 1 kg + 0.5 kg steps is two steps. */
export function shippingFee(zone: ShippingZone, grams: number, currency: Currency): Money {
  const beyond = Math.max(0, grams - zone.firstGrams);
  const steps = beyond === 0 ? 0 : new Decimal(beyond).div(zone.stepGrams).ceil().toNumber();
  return Money.of(zone.firstFee, currency).plus(Money.of(zone.stepFee, currency).times(steps));
}

/** What an order is, as far as shipping fees ask. */
export interface Parcel {
  readonly to: Destination;
  readonly grams: number;
  readonly goods: Money;
  readonly platformLogistics: boolean;
}

/** The whole shipping rule: free with platform logistics or above an amount, else the zone's fee. */
export function shippingCharge(fee: ShippingFee, parcel: Parcel): Money | null {
  const { currency } = parcel.goods;
  if (fee.freeForPlatformLogistics && parcel.platformLogistics) return Money.zero(currency);
  if (fee.freeAbove !== null && parcel.goods.compare(Money.of(fee.freeAbove, currency)) >= 0) {
    return Money.zero(currency);
  }
  const zone = zoneFor(fee, parcel.to);
  return zone && shippingFee(zone, parcel.grams, currency);
}

export const MAX_ZONES = 100;
const MAX_GRAMS = 10_000_000;

/** Everything wrong with a handling fee as somebody typed it. */
export function refuseHandling(fee: HandlingFee, currency: Currency): InvalidInput[] {
  return [
    refusePrice(fee.perOrder, currency, true, ['handling', 'perOrder']),
    refusePrice(fee.perUnit, currency, true, ['handling', 'perUnit']),
  ].filter((refusal) => refusal !== null);
}

/** Everything wrong with shipping fees as somebody typed them. */
export function refuseShipping(fee: ShippingFee, currency: Currency): InvalidInput[] {
  const refusals: (InvalidInput | null)[] = [];
  if (fee.zones.length < 1 || fee.zones.length > MAX_ZONES) {
    refusals.push(invalidInput('shipping.zones', `Name 1 to ${MAX_ZONES} regions.`));
  }
  if (fee.freeAbove !== null) {
    refusals.push(refusePrice(fee.freeAbove, currency, true, ['shipping', 'freeAbove']));
  }
  const seen = new Set<string>();
  for (const [index, zone] of fee.zones.entries()) {
    const at = (field: string) => ['shipping', 'zones', String(index), field];
    refusals.push(refusePrice(zone.firstFee, currency, true, at('firstFee')));
    refusals.push(refusePrice(zone.stepFee, currency, true, at('stepFee')));
    for (const field of ['firstGrams', 'stepGrams'] as const) {
      const grams = zone[field];
      if (!(Number.isInteger(grams) && grams >= 1 && grams <= MAX_GRAMS)) {
        refusals.push(invalidInput(at(field), 'A whole number of grams, at least 1.'));
      }
    }
    if (zone.countries.some((country) => !/^[A-Z]{2}$/.test(country))) {
      refusals.push(invalidInput(at('countries'), 'Countries are two capital letters, e.g. MY.'));
    }
    if (zone.provinces.length > 0 && zone.countries.length === 0) {
      refusals.push(invalidInput(at('provinces'), 'Name the country of these provinces.'));
    }
    for (const place of placesOf(zone)) {
      if (seen.has(place)) refusals.push(invalidInput(at('countries'), `${place} is named twice.`));
      seen.add(place);
    }
  }
  return refusals.filter((refusal) => refusal !== null);
}

/** The places a zone claims for itself; two zones must not claim the same. */
function placesOf(zone: ShippingZone): string[] {
  if (zone.countries.length === 0) return ['Everywhere else'];
  if (zone.provinces.length === 0) return [...zone.countries];
  return zone.countries.flatMap((country) =>
    zone.provinces.map((province) => `${country} ${province.trim().toLowerCase()}`),
  );
}
