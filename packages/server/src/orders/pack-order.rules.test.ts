import { describe, expect, it } from 'vitest';
import type { Id } from '../kernel/ids.ts';
import { planPackages } from './pack-order.rules.ts';
import type { PackClaim, PackLine } from './pack-plan.rules.ts';
import { packageNumbers } from './package-number.rules.ts';

const as = <K extends 'tenant' | 'sku'>(name: string) => name as Id<K>;

const level = (name: string, available: number) => ({
  supplierWarehouseId: name as Id<'supplierWarehouse'>,
  warehouseId: `real ${name}` as Id<'warehouse'>,
  available,
});

function claim(
  sku: string,
  levels: PackClaim['levels'],
  changes: Partial<PackClaim> = {},
): PackClaim {
  return {
    claimId: `claim ${sku}` as Id<'claim'>,
    supplierId: as<'tenant'>('nusa'),
    partnershipId: 'pair' as Id<'partnership'>,
    skuId: as<'sku'>(sku),
    state: 'ACTIVE',
    partnershipState: 'PARTNERED',
    backorder: false,
    levels,
    ...changes,
  };
}

const line = (
  name: string,
  remaining: number,
  of: PackClaim | null,
  choices: PackLine['choices'] = [],
): PackLine => ({
  lineId: name as Id<'buyerOrderLine'>,
  remaining,
  localSkuId: as<'sku'>(`local ${name}`),
  claim: of,
  choices,
});

const shape = (lines: readonly PackLine[], only: Id<'supplierWarehouse'> | null = null) => {
  const plan = planPackages(lines, only);
  return {
    parts: plan.parts.map((part) => [
      part.supplierWarehouseId,
      part.lines.map(({ lineId, quantity }) => `${lineId}×${quantity}`).join(' '),
    ]),
    blocked: plan.blocked.map(({ lineId, obstacle }) => `${lineId}: ${obstacle}`),
  };
};

describe('planning packages', () => {
  it('[ORD-03] one warehouse that has everything wins over two that have parts', () => {
    const lines = [
      line('a', 2, claim('mug', [level('W1', 9), level('W2', 2)])),
      line('b', 3, claim('pan', [level('W1', 1), level('W2', 3)])),
    ];
    expect(shape(lines)).toEqual({ parts: [['W2', 'a×2 b×3']], blocked: [] });
  });

  it('[ORD-04] an order over two suppliers is two packages', () => {
    const lines = [
      line('a', 1, claim('mug', [level('W1', 5)])),
      line('b', 1, claim('serum', [level('B1', 5)], { supplierId: as<'tenant'>('siam') })),
    ];
    expect(shape(lines).parts).toEqual([
      ['W1', 'a×1'],
      ['B1', 'b×1'],
    ]);
  });

  it('[ORD-04] a line no warehouse covers alone is split by units', () => {
    const lines = [line('a', 5, claim('mug', [level('W1', 3), level('W2', 2)]))];
    expect(shape(lines).parts).toEqual([
      ['W1', 'a×3'],
      ['W2', 'a×2'],
    ]);
  });

  it('[ORD-42] own goods are left out with their reason', () => {
    const lines = [line('a', 1, claim('mug', [level('W1', 5)])), line('own', 1, null)];
    expect(shape(lines)).toEqual({ parts: [['W1', 'a×1']], blocked: ['own: OWN_GOODS'] });
  });

  it('[ORD-03] a named warehouse is the only one packed from', () => {
    const lines = [line('a', 3, claim('mug', [level('W1', 9), level('W2', 1)]))];
    expect(shape(lines, 'W2' as Id<'supplierWarehouse'>)).toEqual({
      parts: [['W2', 'a×1']],
      blocked: ['a: STOCK_SHORT'],
    });
  });

  it('[ORD-03] two lines of one product do not take the same unit twice', () => {
    const mug = claim('mug', [level('W1', 3)]);
    expect(shape([line('a', 2, mug), line('b', 2, mug)])).toEqual({
      parts: [['W1', 'a×2 b×1']],
      blocked: ['b: STOCK_SHORT'],
    });
  });

  it('[ORD-03] beyond the stock only when the supplier allows it, from where most lies', () => {
    const mug = claim('mug', [level('W1', 0), level('W2', 1)], { backorder: true });
    expect(shape([line('a', 4, mug)])).toEqual({ parts: [['W2', 'a×4']], blocked: [] });
  });

  it('[ORD-42] says of every line what keeps it back, the cause before its consequence', () => {
    const levels = [level('W1', 5)];
    const lines = [
      { ...line('unmapped', 1, null), localSkuId: null },
      line('expired', 1, claim('x', levels, { state: 'EXPIRED' })),
      line('stopped', 1, claim('y', levels, { state: 'STOPPED' })),
      line('ended', 1, claim('z', levels, { state: 'EXPIRED', partnershipState: 'ENDED' })),
      line('nowhere', 1, claim('w', [])),
      line('done', 0, claim('v', levels)),
    ];
    expect(shape(lines)).toEqual({
      parts: [],
      blocked: [
        'unmapped: LISTING_NOT_MAPPED',
        'expired: CLAIM_EXPIRED',
        'stopped: CLAIM_STOPPED',
        'ended: NOT_PARTNERED',
        'nowhere: NO_WAREHOUSE',
      ],
    });
  });
});

it('[ORD-04] packages of one order are numbered, and a number is never given twice', () => {
  expect(packageNumbers('A1', 2, new Set())).toEqual(['A1', 'A1-2']);
  expect(packageNumbers('A1', 2, new Set(['A1', 'A1-3']))).toEqual(['A1-2', 'A1-4']);
});

describe('packing by allocation rules', () => {
  const named = (...names: string[]) =>
    names.map((name, at) => ({
      supplierWarehouseId: name as Id<'supplierWarehouse'>,
      by: at === names.length - 1 ? ('DEFAULT' as const) : ('RULE' as const),
      ruleId: null,
      ruleName: at === names.length - 1 ? null : `Rule of ${name}`,
    }));
  const why = (lines: readonly PackLine[]) =>
    planPackages(lines).parts.map(({ supplierWarehouseId, allocation }) => {
      const { by, ruleName, passedOver } = allocation;
      return [supplierWarehouseId, by, ruleName, passedOver.join()];
    });
  const mugs = (w1: number, w2: number, w3 = 0) =>
    claim('mug', [level('W1', w1), level('W2', w2), level('W3', w3)]);

  it('[WHSE-07][WHSE-09] the first named warehouse that has everything is taken, and says by what', () => {
    expect(why([line('a', 2, mugs(5, 99), named('W1', 'W2'))])).toEqual([
      ['W1', 'RULE', 'Rule of W1', ''],
    ]);
    expect(why([line('a', 9, mugs(5, 99), named('W1', 'W2'))])).toEqual([
      ['W2', 'DEFAULT', null, 'W1'],
    ]);
  });

  it('[WHSE-08] when no named warehouse has everything, the stock decides, and says so', () => {
    expect(why([line('a', 9, mugs(5, 2, 50), named('W1', 'W2'))])).toEqual([
      ['W3', 'STOCK', null, 'W1,W2'],
    ]);
    expect(why([line('a', 9, mugs(5, 2, 50))])).toEqual([['W3', 'STOCK', null, '']]);
  });

  it('[WHSE-07] a warehouse that is not mapped is passed over', () => {
    expect(why([line('a', 1, mugs(5, 5), named('GONE', 'W2'))])).toEqual([
      ['W2', 'DEFAULT', null, 'GONE'],
    ]);
  });

  it('[WHSE-07][ORD-04] goods that rules send to different warehouses are several packages', () => {
    const pans = claim('pan', [level('W1', 9), level('W2', 9)]);
    const lines = [
      line('a', 1, mugs(9, 9), named('W1', 'W2')),
      line('b', 1, pans, named('W2', 'W1')),
    ];
    expect(shape(lines).parts).toEqual([
      ['W1', ['a×1'].join()],
      ['W2', ['b×1'].join()],
    ]);
  });

  it('[WHSE-07] what a rule and the stock send to one warehouse travels in one package', () => {
    const pans = claim('pan', [level('W1', 9)]);
    const lines = [line('a', 1, mugs(9, 9), named('W1', 'W2')), line('b', 1, pans)];
    expect(shape(lines).parts).toEqual([['W1', 'a×1 b×1']]);
  });

  it('[WHSE-07] a person who chooses the warehouse is asked no rule', () => {
    const lines = [line('a', 1, mugs(9, 9), named('W1', 'W2'))];
    const plan = planPackages(lines, 'W2' as Id<'supplierWarehouse'>);
    expect(plan.parts.map((part) => [part.supplierWarehouseId, part.allocation.by])).toEqual([
      ['W2', 'PERSON'],
    ]);
  });

  it('beyond the stock the first named warehouse takes the backorder', () => {
    const backorder = claim('mug', [level('W1', 0), level('W2', 3)], { backorder: true });
    expect(why([line('a', 9, backorder, named('W1', 'W2'))])).toEqual([
      ['W1', 'RULE', 'Rule of W1', ''],
    ]);
  });
});
