/** What a distributor does, in this order, when its warehouses change (WHSE-05). */
export const WAREHOUSE_TASKS = {
  CREATE_SUPPLIER_WAREHOUSE: 'Create the supplier warehouse for a newly assigned warehouse.',
  MAP_SUPPLIER_WAREHOUSE: 'Map the existing supplier warehouse to its warehouse again.',
  SET_PICK_UP_ADDRESS: "Enter the warehouse's address as pick-up address at the stores.",
} as const;

export type TaskKind = keyof typeof WAREHOUSE_TASKS;
export type MappingState = 'ASSIGNED_UNMAPPED' | 'MAPPED' | 'DETACHED';

/** A warehouse of a partnership, as far as its state and its tasks are decided by it. */
export interface WarehouseFacts {
  readonly assignedAt: Date | null;
  readonly supplierWarehouse: object | null;
  readonly mapping: { readonly pickUpSetAt: Date | null } | null;
}

export function mappingState(facts: WarehouseFacts): MappingState {
  if (!facts.assignedAt) return 'DETACHED';
  return facts.mapping ? 'MAPPED' : 'ASSIGNED_UNMAPPED';
}

/** The next task about a warehouse; null when there is nothing to do. */
export function taskOf(facts: WarehouseFacts): TaskKind | null {
  const state = mappingState(facts);
  if (state === 'DETACHED') return null;
  if (state === 'ASSIGNED_UNMAPPED') {
    return facts.supplierWarehouse ? 'MAP_SUPPLIER_WAREHOUSE' : 'CREATE_SUPPLIER_WAREHOUSE';
  }
  return facts.mapping?.pickUpSetAt ? null : 'SET_PICK_UP_ADDRESS';
}
