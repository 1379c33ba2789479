import { Decimal } from 'decimal.js';
import type { Currency } from '../kernel/currency.ts';
import { Money } from '../kernel/money.ts';

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
