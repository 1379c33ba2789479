import { describe, expect, it } from 'vitest';
import type { Currency } from '../kernel/currency.ts';
import type { Id } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import { type ClaimFacts, type LocalSkuFacts, planClaim } from './claim-plan.rules.ts';

const local = (over: Partial<LocalSkuFacts> = {}): LocalSkuFacts => ({
  skuId: 'sku_1' as Id<'sku'>,
  isCombination: false,
  claimedElsewhere: false,
  distributed: false,
  ...over,
});
const offer = {
  code: 'MUG-01',
  enabled: true,
  visible: true,
  isCombination: false,
  price: Money.of('12.50', 'MYR'),
};
const facts = (over: Partial<ClaimFacts> = {}): ClaimFacts => ({
  path: ['items', '0'],
  partnered: true,
  offer,
  existing: null,
  localCode: null,
  local: () => null,
  sellingCurrency: 'MYR',
  rate: () => ({ rate: '1', source: 'SAME' }),
  ...over,
});
const reasonOf = (over: Partial<ClaimFacts>) => {
  const plan = planClaim(facts(over));
  return plan.ok ? plan.value.outcome : plan.refusals[0];
};

describe('planning a claim', () => {
  it('[CLAIM-13][CLAIM-14][A-03] makes a local SKU of the code, or adopts the one that is there', () => {
    expect(planClaim(facts())).toMatchObject({
      value: { outcome: 'CREATED', localCode: 'MUG-01', localSkuId: null },
    });
    expect(planClaim(facts({ local: () => local() }))).toMatchObject({
      value: { outcome: 'ADOPTED', localSkuId: 'sku_1' },
    });
    expect(planClaim(facts({ localCode: ' MY-MUG ' }))).toMatchObject({
      value: { outcome: 'CREATED', localCode: 'MY-MUG' },
    });
  });

  it('[CLAIM-16][CLAIM-17][CLAIM-29][A-03] a combination, a claimed or an own distributed SKU is a conflict', () => {
    const conflict = (over: Partial<LocalSkuFacts>) => reasonOf({ local: () => local(over) });
    expect(conflict({ isCombination: true })).toMatchObject({
      kind: 'LocalSkuConflict',
      reason: 'COMBINATION',
      localCode: 'MUG-01',
    });
    expect(conflict({ claimedElsewhere: true })).toMatchObject({ reason: 'CLAIMED_ELSEWHERE' });
    expect(conflict({ distributed: true })).toMatchObject({ reason: 'DISTRIBUTED_BY_YOU' });
    expect(reasonOf({ offer: { ...offer, isCombination: true } })).toMatchObject({
      kind: 'CombinationUnsupported',
    });
  });

  it('[CLAIM-10] an unknown, hidden, disabled or unpartnered product looks the same', () => {
    const answers = [
      reasonOf({ offer: null }),
      reasonOf({ partnered: false }),
      reasonOf({ offer: { ...offer, visible: false } }),
      reasonOf({ offer: { ...offer, enabled: false } }),
    ];
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ kind: 'ProductUnavailable' });
  });

  it('[CLAIM-24] an active claim is given again', () => {
    const existing = { state: 'ACTIVE' as const, localCode: 'OWN' };
    expect(planClaim(facts({ existing }))).toMatchObject({
      value: { outcome: 'ALREADY_CLAIMED', localCode: 'OWN' },
    });
  });

  it('[STOCK-15][A-23] the initial cost is the price in the selling currency, half up', () => {
    const cost = (sellingCurrency: Currency, rate: string) => {
      const plan = planClaim(facts({ sellingCurrency, rate: () => ({ rate, source: 'FIXED' }) }));
      return plan.ok && plan.value.initialCost.toString();
    };
    expect(cost('IDR', '3600')).toBe('IDR 45000');
    expect(cost('THB', '7.8123')).toBe('THB 97.65');
    expect(cost('VND', '5912.34')).toBe('VND 73904');
  });

  it('[STOCK-15][A-23] without a rate nothing is guessed', () => {
    expect(reasonOf({ sellingCurrency: 'IDR', rate: () => null })).toMatchObject({
      kind: 'RateMissing',
      from: 'MYR',
      to: 'IDR',
    });
  });
});
