import type { Refusal } from '../kernel/outcome.ts';
import type { BlockedLine, PackPart, PackPlan } from './pack-plan.rules.ts';

/** The order needs several packages, or parts of it cannot be packed; `parts` is what could be. */
export interface SplitNeeded extends Refusal {
  readonly kind: 'SplitNeeded';
  readonly parts: readonly PackPart[];
  readonly blocked: readonly BlockedLine[];
}

/** No line of the order can be packed now; each says why. */
export interface NothingPackable extends Refusal {
  readonly kind: 'NothingPackable';
  readonly blocked: readonly BlockedLine[];
}

/** The marketplace assigns the carrier itself (ORD-08). */
export interface SellerDeliveryNotOffered extends Refusal {
  readonly kind: 'SellerDeliveryNotOffered';
}

export type PackRefusal = SplitNeeded | NothingPackable | SellerDeliveryNotOffered;

/** ORD-04: an order that needs several packages is split first, here or in the seller centre. */
export const splitNeeded = ({ parts, blocked }: PackPlan): SplitNeeded => ({
  kind: 'SplitNeeded',
  parts,
  blocked,
  message:
    parts.length > 1
      ? `This order needs ${parts.length} packages: its goods come from different suppliers or warehouses. Split it first.`
      : 'Only a part of this order can be packed now. Split it to pack that part.',
  path: [],
});

export const nothingPackable = ({ blocked }: PackPlan): NothingPackable => ({
  kind: 'NothingPackable',
  blocked,
  message: 'No line of this order can be packed now.',
  path: [],
});

export const sellerDeliveryNotOffered = (platform: string): SellerDeliveryNotOffered => ({
  kind: 'SellerDeliveryNotOffered',
  message: `${platform} assigns the carrier itself: seller delivery is not offered for its orders.`,
  path: ['shippingMethod'],
});
