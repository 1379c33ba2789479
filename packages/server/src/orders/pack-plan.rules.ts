import type { AllocationReason, WarehouseChoice } from '../allocation/allocation.rules.ts';
import type { ClaimState } from '../claims/claim.rules.ts';
import type { Id } from '../kernel/ids.ts';
import type { PartnershipState } from '../partnerships/partnership.rules.ts';

/** Why a line cannot be put into a package for a supplier now. */
export const LINE_OBSTACLES = {
  LISTING_NOT_MAPPED: 'Its listing is not mapped to a merchant SKU.',
  OWN_GOODS: 'Its merchant SKU is own goods: no supplier ships it (ORD-42).',
  CLAIM_EXPIRED: 'The supplier no longer distributes the product to you.',
  CLAIM_STOPPED: 'You stopped the distribution of the product.',
  NOT_PARTNERED: 'You are not partnered with its supplier at the moment.',
  NO_WAREHOUSE: 'No warehouse of its supplier is mapped.',
  STOCK_SHORT: 'Its supplier has fewer units than the order needs.',
} as const;
export type LineObstacle = keyof typeof LINE_OBSTACLES;

/** A supplier warehouse with what this distributor can still take of one product. */
export interface PackLevel {
  readonly supplierWarehouseId: Id<'supplierWarehouse'>;
  readonly warehouseId: Id<'warehouse'>;
  readonly available: number;
}

/** The claim behind a line's merchant SKU, with where its stock lies. */
export interface PackClaim {
  readonly claimId: Id<'claim'>;
  readonly supplierId: Id<'tenant'>;
  readonly partnershipId: Id<'partnership'>;
  /** The supplier's SKU. */
  readonly skuId: Id<'sku'>;
  readonly state: ClaimState;
  readonly partnershipState: PartnershipState;
  /** The supplier takes orders beyond its stock. */
  readonly backorder: boolean;
  readonly levels: readonly PackLevel[];
}

export interface PackLine {
  readonly lineId: Id<'buyerOrderLine'>;
  /** Units not yet in a package. */
  readonly remaining: number;
  /** The mapped merchant SKU, by the mapping of this moment. */
  readonly localSkuId: Id<'sku'> | null;
  readonly claim: PackClaim | null;
  /** The warehouses its rules and default name, first to last (WHSE-07, 08). */
  readonly choices: readonly WarehouseChoice[];
}

/** Why a package is packed from its warehouse; kept with the order (WHSE-09). */
export interface Allocation {
  readonly by: AllocationReason;
  readonly ruleId: WarehouseChoice['ruleId'];
  readonly ruleName: string | null;
  /** Warehouses named before it that could not give all the goods. */
  readonly passedOver: readonly Id<'supplierWarehouse'>[];
}

export interface PackedLine {
  readonly lineId: Id<'buyerOrderLine'>;
  readonly claimId: Id<'claim'>;
  readonly skuId: Id<'sku'>;
  readonly localSkuId: Id<'sku'>;
  readonly quantity: number;
}

/** One package: one supplier, one supplier warehouse (ORD-03). */
export interface PackPart {
  readonly supplierId: Id<'tenant'>;
  readonly partnershipId: Id<'partnership'>;
  readonly supplierWarehouseId: Id<'supplierWarehouse'>;
  readonly warehouseId: Id<'warehouse'>;
  readonly allocation: Allocation;
  readonly lines: readonly PackedLine[];
}

export interface BlockedLine {
  readonly lineId: Id<'buyerOrderLine'>;
  readonly quantity: number;
  readonly obstacle: LineObstacle;
}

export interface PackPlan {
  readonly parts: readonly PackPart[];
  readonly blocked: readonly BlockedLine[];
}

/** A line that can be packed, as far as its stock goes. */
export type PackableLine = PackLine & {
  readonly claim: PackClaim;
  readonly localSkuId: Id<'sku'>;
};

/** Units of a line that have no package yet. */
export interface OpenLine {
  readonly line: PackableLine;
  readonly units: number;
}
