import { type Actor, may } from '../identity/actor.access.ts';
import type { Id } from '../kernel/ids.ts';
import { statesAllowing } from '../kernel/state-machine.ts';
import { ORDER_TRANSITIONS, type OrderState } from './order.rules.ts';

export interface OrderFacts {
  readonly supplierId: Id<'tenant'>;
  readonly distributorId: Id<'tenant'>;
  readonly state: OrderState;
  readonly cancellationRequested: boolean;
}

const PUSHABLE = statesAllowing(ORDER_TRANSITIONS, 'push');
const WITHDRAWABLE = statesAllowing(ORDER_TRANSITIONS, 'requestWithdrawal');
const UNPACKABLE = statesAllowing(ORDER_TRANSITIONS, 'cancel');
const SHIPPABLE = statesAllowing(ORDER_TRANSITIONS, 'ship');

const distributes = (actor: Actor | null, order: OrderFacts) =>
  actor?.tenantId === order.distributorId;

export const mayPush = (actor: Actor | null, order: OrderFacts): boolean =>
  distributes(actor, order) &&
  may(actor, 'DISTRIBUTOR_PUSH') &&
  PUSHABLE.includes(order.state) &&
  !order.cancellationRequested;

export const mayWithdraw = (actor: Actor | null, order: OrderFacts): boolean =>
  distributes(actor, order) && may(actor, 'DISTRIBUTOR_PUSH') && WITHDRAWABLE.includes(order.state);

export const mayUnpack = (actor: Actor | null, order: OrderFacts): boolean =>
  distributes(actor, order) && may(actor, 'DISTRIBUTOR_ORDERS') && UNPACKABLE.includes(order.state);

/** Shipping is the supplier's alone (ORD-02, 05, 28). */
export const mayShip = (actor: Actor | null, order: OrderFacts): boolean =>
  actor?.tenantId === order.supplierId &&
  may(actor, 'SUPPLIER_ORDERS') &&
  SHIPPABLE.includes(order.state);
