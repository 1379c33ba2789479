import { setImmediate } from 'node:timers/promises';
import type { Actor } from '../../identity/actor.access.ts';
import type { Context } from '../../identity/context.ts';
import { type Id, idFromUuid, uuidOf } from '../../kernel/ids.ts';
import { Money } from '../../kernel/money.ts';
import { findRate } from '../../ledger/exchange-rate.read.ts';
import { loadPushFacts, suppliersOfOrders } from '../push-facts.read.ts';
import { toPushFacts, toPushOrders } from '../push-facts.rules.ts';
import { decideEach, type PushDecision } from '../push-order.rules.ts';

/** What pushing a selection would do at one supplier, right now. */
export interface PushPreviewOfSupplier {
  readonly supplierId: Id<'tenant'>;
  readonly decisions: readonly PushDecision[];
  /** Null when there is no account. */
  readonly balanceBefore: Money | null;
  readonly balanceAfter: Money | null;
  readonly creditLimit: Money | null;
  /** What must be added for every order that fails for money alone or otherwise to be covered. */
  readonly topUpNeeded: Money | null;
}

/** Decisions made before others get their turn. */
const TURN = 100;

export interface PushPreview {
  readonly suppliers: readonly PushPreviewOfSupplier[];
  /** Asked for, but no order of this distributor. */
  readonly unknown: readonly Id<'distributionOrder'>[];
}

/**
 * The what-if push (ORD-25): the same facts and the same decision as the push itself, without a lock
 * and without a trace. A figure shown here is the figure charged, unless something moves between.
 */
export async function previewPush(
  place: Pick<Context, 'database' | 'clock'>,
  actor: Actor,
  orderIds: readonly Id<'distributionOrder'>[],
): Promise<PushPreview> {
  const { db } = place.database;
  const distributorId = uuidOf('tenant', actor.tenantId);
  const asked = [...new Set(orderIds.map((id) => uuidOf('distributionOrder', id)))];
  const supplierOf = await suppliersOfOrders(place.database.sql, distributorId, asked);
  const suppliers = await Promise.all(
    [...new Set(supplierOf.values())].map(async (supplierId) => {
      const ids = asked.filter((id) => supplierOf.get(id) === supplierId);
      const now = place.clock.now();
      const loaded = await loadPushFacts(place.database.sql, {
        supplierId,
        distributorId,
        orderIds: ids,
        keys: [],
        now,
        lock: false,
      });
      const owner = idFromUuid('tenant', supplierId);
      const currency = loaded.account?.currency ?? loaded.supplier.baseCurrency;
      const rate = await findRate(db, owner, loaded.supplier.baseCurrency, currency);
      const orders = toPushOrders(loaded);
      const facts = toPushFacts(loaded, rate?.rate ?? null);
      const wanted = ids.flatMap((id) => orders.get(id) ?? []);
      const decisions: PushDecision[] = [];
      for (const decision of decideEach(facts, wanted)) {
        // Thousands of decisions take a while; others are served between them.
        if (decisions.push(decision) % TURN === 0) await setImmediate();
      }
      return { supplierId: owner, decisions, ...sums(loaded.account, decisions) };
    }),
  );
  const unknown = asked.filter((id) => !supplierOf.has(id));
  return { suppliers, unknown: unknown.map((id) => idFromUuid('distributionOrder', id)) };
}

function sums(
  account: {
    balance: string;
    creditLimit: string;
    creditEnabled: boolean;
    currency: Money['currency'];
  } | null,
  decisions: readonly PushDecision[],
) {
  if (!account) {
    return { balanceBefore: null, balanceAfter: null, creditLimit: null, topUpNeeded: null };
  }
  const { currency } = account;
  const balance = Money.of(account.balance, currency);
  const limit = Money.of(account.creditEnabled ? account.creditLimit : '0', currency);
  const costs = decisions.flatMap((decision) => decision.charge?.total ?? []);
  const missing = Money.sum(costs, currency).minus(balance.plus(limit));
  const charged = decisions.flatMap((decision) => (decision.ok ? decision.charge.total : []));
  return {
    balanceBefore: balance,
    balanceAfter: balance.minus(Money.sum(charged, currency)),
    creditLimit: limit,
    topUpNeeded: missing.isPositive ? missing : Money.zero(currency),
  };
}
