import { expect, it } from 'vitest';
import { mappingState, taskOf } from './warehouse-task.rules.ts';

const at = new Date('2026-11-02T02:00:00Z');
const assigned = { assignedAt: at, supplierWarehouse: null, mapping: null };

it('[WHSE-05] create, then map, then the pick-up address, then nothing', () => {
  const created = { ...assigned, supplierWarehouse: {} };
  const mapped = { ...created, mapping: { pickUpSetAt: null } };
  const told = { ...created, mapping: { pickUpSetAt: at } };
  expect([assigned, created, mapped, told].map(taskOf)).toEqual([
    'CREATE_SUPPLIER_WAREHOUSE',
    'MAP_SUPPLIER_WAREHOUSE',
    'SET_PICK_UP_ADDRESS',
    null,
  ]);
  expect([assigned, created, mapped].map(mappingState)).toEqual([
    'ASSIGNED_UNMAPPED',
    'ASSIGNED_UNMAPPED',
    'MAPPED',
  ]);
});

it('[WHSE-05] what is no longer assigned asks nothing', () => {
  const lost = { assignedAt: null, supplierWarehouse: {}, mapping: null };
  expect(mappingState(lost)).toBe('DETACHED');
  expect(taskOf(lost)).toBeNull();
});
