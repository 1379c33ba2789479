import { describe, expect, it } from 'vitest';
import { ALL_PERMISSIONS, viewOf } from './permission-groups.ts';
import { isNeededBy, togglePermission } from './toggle-permission.ts';

describe('a tick in the matrix', () => {
  it('brings the sight of its side, once', () => {
    expect(togglePermission([], 'SUPPLIER_ORDERS', true)).toEqual([
      'SUPPLIER_VIEW',
      'SUPPLIER_ORDERS',
    ]);
    expect(togglePermission(['DISTRIBUTOR_VIEW'], 'DISTRIBUTOR_PUSH', true)).toEqual([
      'DISTRIBUTOR_VIEW',
      'DISTRIBUTOR_PUSH',
    ]);
    expect(togglePermission([], 'API_TOKENS', true)).toEqual(['API_TOKENS']);
  });

  it('takes away only itself', () => {
    const held = togglePermission([], 'SUPPLIER_ORDERS', true);
    expect(togglePermission(held, 'SUPPLIER_ORDERS', false)).toEqual(['SUPPLIER_VIEW']);
  });

  it('knows which sights are needed by other ticks', () => {
    expect(isNeededBy(['SUPPLIER_VIEW', 'SUPPLIER_ORDERS'], 'SUPPLIER_VIEW')).toBe(true);
    expect(isNeededBy(['SUPPLIER_VIEW', 'DISTRIBUTOR_PUSH'], 'SUPPLIER_VIEW')).toBe(false);
  });

  it('stands in exactly one row of the matrix', () => {
    expect(new Set(ALL_PERMISSIONS).size).toBe(ALL_PERMISSIONS.length);
    for (const permission of ALL_PERMISSIONS) {
      const [side] = permission.split('_');
      const expected = side === 'SUPPLIER' || side === 'DISTRIBUTOR' ? `${side}_VIEW` : null;
      expect(viewOf(permission)).toBe(expected);
    }
  });
});
