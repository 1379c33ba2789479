/** How a supplier's own stock row moves. */
export const STOCK_MOVEMENT_KINDS = ['SET', 'RESERVED', 'RELEASED', 'SHIPPED'] as const;
export type StockMovementKind = (typeof STOCK_MOVEMENT_KINDS)[number];

/** Movements of the distributor's own making; the supplier's appear as DISTRIBUTION_STOCK_PUSH. */
export const DISTRIBUTOR_MOVEMENT_KINDS = [
  'ORDER_LOCKED',
  'ORDER_UNLOCKED',
  'STOP_DISTRIBUTION',
  'DISTRIBUTION_STOCK_AUTO_CLEARED',
] as const;
export type DistributorMovementKind = (typeof DISTRIBUTOR_MOVEMENT_KINDS)[number];

export type LockState = 'HELD' | 'CONSUMED' | 'RELEASED';
