import { dropOtherCurrency } from '../catalog/commands/drop-other-currency.ts';
import {
  followLevel,
  followPartnership,
  followPrices,
  followProducts,
} from '../claims/commands/follow-supplier.ts';
import {
  followClosedClaims,
  followMapping,
  followOpenedClaims,
  followWarehouses,
} from '../inventory/commands/follow-claims.ts';
import { openAccountOfPartners } from '../ledger/commands/open-account-of-partners.ts';
import { notifyOfClaims, notifyOfPrices } from '../notifications/commands/notify-of-claims.ts';
import { notifyOfFailedPushes } from '../notifications/commands/notify-of-failed-pushes.ts';
import { notifyOfOrder } from '../notifications/commands/notify-of-order.ts';
import {
  notifyOfApplication,
  notifyOfDecision,
  notifyOfEnd,
  notifyOfWarehouses,
} from '../notifications/commands/notify-of-partnership.ts';
import { startPlan } from '../plans/commands/start-plan.ts';
import type { NewEvent, React, Work } from '../platform/work.ts';

type Reaction = (work: Work, event: NewEvent) => Promise<void>;

/**
 * What happens when something happened, in the same transaction: for each kind of event the
 * commands of slices further right, in order. Slices never call to their right; this table does.
 */
const REACTIONS: Readonly<Record<string, readonly Reaction[]>> = {
  'organisation.founded': [startPlan],
  'supplier.settingsChanged': [dropOtherCurrency],
  // claims follow the supplier's side
  'products.enabled': [followProducts],
  'products.disabled': [followProducts],
  'products.visibilityChanged': [followProducts],
  'prices.changed': [followPrices],
  'level.changed': [followLevel],
  'partnership.approved': [openAccountOfPartners, followPartnership, notifyOfDecision],
  'partnership.ended': [followPartnership, notifyOfEnd],
  'partnership.levelChanged': [followPartnership],
  // inventory follows claims and mappings
  'claims.opened': [followOpenedClaims],
  'claims.closed': [followClosedClaims],
  'partnership.warehousesChanged': [followWarehouses, notifyOfWarehouses],
  'supplierWarehouse.mapped': [followMapping],
  // people hear of it
  'application.received': [notifyOfApplication],
  'application.rejected': [notifyOfDecision],
  'claims.pricesChanged': [notifyOfPrices],
  'claims.expired': [notifyOfClaims],
  'claims.revived': [notifyOfClaims],
  'orders.pushFailed': [notifyOfFailedPushes],
  'order.shipped': [notifyOfOrder],
  'order.sentBack': [notifyOfOrder],
  'withdrawal.requested': [notifyOfOrder],
  'withdrawal.succeeded': [notifyOfOrder],
  'withdrawal.failed': [notifyOfOrder],
};

export const react: React = async (work, event) => {
  for (const reaction of REACTIONS[event.kind] ?? []) await reaction(work, event);
};
