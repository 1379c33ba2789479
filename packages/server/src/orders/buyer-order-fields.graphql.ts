import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { may } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { Money } from '../kernel/money.ts';
import { supplierWarehouseById } from '../partnerships/supplier-warehouse.read.ts';
import { MoneyObject, toMoney } from '../platform/money.graphql.ts';
import { Store, toStore } from '../stores/store.graphql.ts';
import { storeById } from '../stores/store.read.ts';
import { BuyerOrder, BuyerOrderLine, PackPlanObject } from './buyer-order.graphql.ts';
import { type BuyerOrderRow, lineFactsOfOrder, packagesOfOrder } from './buyer-order.read.ts';
import { DistributionOrder, Recipient } from './distribution-order.graphql.ts';
import { toPartner } from './order-partner.ts';
import type { LineFacts } from './pack-facts.read.ts';
import { planPackages } from './pack-order.rules.ts';
import { type PackPlan } from './pack-plan.rules.ts';

/** What a buyer's order shows of itself; only its own distributor gets here (GEN-08). */
@Resolver(() => BuyerOrder)
export class BuyerOrderFields {
  @FieldResolver(() => Store, { description: 'The store it was placed in.' })
  async store(@Root() order: BuyerOrderRow, @Ctx() context: Context): Promise<Store> {
    const key = { tenantId: order.tenantId, id: order.storeId };
    const row = await context.loaders.of(storeById).load(key);
    if (!row) throw new Error(`no store ${order.storeId}`);
    return toStore(row);
  }

  @FieldResolver(() => Recipient, { description: 'Where it goes.' })
  recipient(@Root() order: BuyerOrderRow): Recipient {
    return { ...order, name: order.recipientName, phone: order.recipientPhone };
  }

  @FieldResolver(() => MoneyObject, { description: 'What the buyer pays for the goods.' })
  async total(@Root() order: BuyerOrderRow, @Ctx() context: Context): Promise<MoneyObject> {
    const facts = await factsOf(order, context);
    const parts = facts.map(({ row }) =>
      Money.of(row.unitPrice, order.currency).times(row.quantity),
    );
    return Money.sum(parts, order.currency).toJSON();
  }

  @FieldResolver(() => [BuyerOrderLine], { description: 'Its lines, at most 200, in order.' })
  async lines(@Root() order: BuyerOrderRow, @Ctx() context: Context): Promise<BuyerOrderLine[]> {
    const facts = await factsOf(order, context);
    const plan = planOf(facts);
    return facts.map((one) => toLine(order, one, plan));
  }

  @FieldResolver(() => PackPlanObject, { description: 'How it can be packed at this moment.' })
  async packPlan(@Root() order: BuyerOrderRow, @Ctx() context: Context): Promise<PackPlanObject> {
    const facts = await factsOf(order, context);
    return describePlan(context, facts, planOf(facts));
  }

  @FieldResolver(() => [DistributionOrder], { description: 'Its packages so far, oldest first.' })
  async packages(
    @Root() order: BuyerOrderRow,
    @Ctx() context: Context,
  ): Promise<DistributionOrder[]> {
    const key = { tenantId: order.tenantId, id: order.id };
    return (await context.loaders.of(packagesOfOrder).load(key)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may pack it now.' })
  async viewerCanPack(@Root() order: BuyerOrderRow, @Ctx() context: Context): Promise<boolean> {
    if (!may(context.actor, 'DISTRIBUTOR_ORDERS')) return false;
    if (order.state !== 'TO_PACK' || order.cancellation !== 'NONE') return false;
    return planOf(await factsOf(order, context)).parts.length > 0;
  }
}

async function factsOf(order: BuyerOrderRow, context: Context): Promise<LineFacts[]> {
  const key = { tenantId: order.tenantId, id: order.id };
  return (await context.loaders.of(lineFactsOfOrder).load(key)) ?? [];
}

const planOf = (facts: readonly LineFacts[]) => planPackages(facts.map(({ pack }) => pack));

function toLine(order: BuyerOrderRow, { row, sku, supplier }: LineFacts, plan: PackPlan) {
  const { id, lineNo, platformSku, productName, variation, quantity, packed } = row;
  return {
    id,
    lineNo,
    platformSku,
    productName,
    variation,
    quantity,
    packed,
    unitPrice: toMoney(row.unitPrice, order.currency),
    product: sku,
    supplier: supplier && toPartner(supplier),
    obstacle: plan.blocked.find(({ lineId }) => lineId === id)?.obstacle ?? null,
  };
}

/** A plan in words; the names come from what is loaded already, the warehouses in one statement. */
export async function describePlan(
  context: Context,
  facts: readonly LineFacts[],
  plan: PackPlan,
): Promise<PackPlanObject> {
  const suppliers = new Map(facts.map(({ supplier }) => [supplier?.id, supplier?.name]));
  const warehouses = context.loaders.of(supplierWarehouseById);
  const parts = plan.parts.map(async ({ supplierId, supplierWarehouseId, allocation, lines }) => {
    const warehouse = await warehouses.load({ supplierId, id: supplierWarehouseId });
    return {
      supplierWarehouseId,
      warehouseName: warehouse?.name ?? '',
      supplierName: suppliers.get(supplierId) ?? '',
      by: allocation.by,
      ruleName: allocation.ruleName,
      lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
    };
  });
  return { parts: await Promise.all(parts), blocked: [...plan.blocked] };
}
