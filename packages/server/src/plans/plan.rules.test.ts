import { describe, expect, it } from 'vitest';
import {
  decideDistributor,
  decideInventory,
  decideSupplier,
  PLAN_TIERS,
  type PlanFacts,
} from './plan.rules.ts';

const plan = (facts: Partial<PlanFacts>): PlanFacts => ({
  tier: 'V0',
  inventoryEnabled: true,
  supplierSince: null,
  distributorSince: null,
  ...facts,
});

describe('taking up a side', () => {
  it('[PERM-01] the supplier role opens at V2 and names the plan it needs below', () => {
    const opens = PLAN_TIERS.filter((tier) => decideSupplier(plan({ tier })).ok);
    expect(opens).toEqual(['V2', 'V3']);
    const refusal = decideSupplier(plan({ tier: 'V1' }));
    expect(refusal.ok ? [] : refusal.refusals).toMatchObject([
      { kind: 'PlanRequired', requiredTier: 'V2', currentTier: 'V1' },
    ]);
  });

  it('[PERM-02] the distributor role opens at every plan', () => {
    expect(PLAN_TIERS.every((tier) => decideDistributor(plan({ tier })).ok)).toBe(true);
  });

  it('[PERM-03] both roles are refused while Inventory is off, with what to do', () => {
    const off = plan({ tier: 'V3', inventoryEnabled: false });
    for (const outcome of [decideSupplier(off), decideDistributor(off)]) {
      expect(outcome.ok ? [] : outcome.refusals).toMatchObject([
        { kind: 'InventoryRequired', guidance: expect.stringContaining('Switch Inventory on') },
      ]);
    }
  });

  it('[PERM-01][PERM-03] both faults are told at once', () => {
    const outcome = decideSupplier(plan({ inventoryEnabled: false }));
    expect(outcome.ok ? [] : outcome.refusals.map(({ kind }) => kind)).toEqual([
      'PlanRequired',
      'InventoryRequired',
    ]);
  });

  it('Inventory stays on once a role is taken up', () => {
    expect(decideInventory(plan({}), false).ok).toBe(true);
    expect(decideInventory(plan({ distributorSince: new Date(0) }), false).ok).toBe(false);
    expect(decideInventory(plan({ supplierSince: new Date(0) }), false).ok).toBe(false);
    expect(decideInventory(plan({ supplierSince: new Date(0) }), true).ok).toBe(true);
  });
});
