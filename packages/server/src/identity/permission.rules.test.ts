import { expect, it } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { actorOf } from '../testing/factories.ts';
import { requirePermission } from './actor.access.ts';
import { ALL_PERMISSIONS, type Permission } from './permission.rules.ts';

const MONEY_ACTS: readonly Permission[] = [
  'SUPPLIER_BOOKKEEPING',
  'SUPPLIER_FORCED_DEDUCTION',
  'SUPPLIER_WITHDRAWALS',
  'SUPPLIER_CREDIT',
  'SUPPLIER_PRICES',
  'DISTRIBUTOR_PUSH',
];

it.each(MONEY_ACTS)(
  '[PERM-13] %s is held by itself: every other permission does not give it',
  (act) => {
    const now = new Date();
    const actor = actorOf(newId('tenant', now), newId('user', now));
    const without = {
      ...actor,
      permissions: new Set(ALL_PERMISSIONS.filter((other) => other !== act)),
    };
    const alone = { ...actor, permissions: new Set([act]) };
    expect(() => requirePermission(without, act)).toThrow(`You lack the permission ${act}`);
    expect(requirePermission(alone, act)).toBe(alone);
  },
);
