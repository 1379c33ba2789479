import { and, eq, inArray, like, or, sql } from 'drizzle-orm';
import { lockForOrder } from '../../inventory/commands/lock-for-order.ts';
import { type Id, uuidOf } from '../../kernel/ids.ts';
import { done, type Outcome, refused } from '../../kernel/outcome.ts';
import { lockPartnership } from '../../partnerships/commands/lock-partnership.ts';
import { jsonRows, uuid, uuidList } from '../../platform/uuid-list.ts';
import type { Work } from '../../platform/work.ts';
import type { Platform } from '../../stores/platform.rules.ts';
import { buyerOrderLines, buyerOrders } from '../buyer-order.table.ts';
import { distributionOrderLines, distributionOrders } from '../distribution-order.table.ts';
import type { ShippingMethod } from '../order.rules.ts';
import type { BlockedLine, PackLine, PackPart, PackPlan } from '../pack-plan.rules.ts';
import { type NothingPackable, nothingPackable } from '../pack-refusals.rules.ts';
import { packageNumbers } from '../package-number.rules.ts';

interface Packing {
  readonly order: typeof buyerOrders.$inferSelect;
  readonly platform: Platform;
  readonly method: ShippingMethod;
  readonly plan: PackPlan;
  readonly lines: readonly PackLine[];
}

/** Writes the packages of a plan; stock that went to another order meanwhile refuses them all. */
export async function writePackages(
  work: Work,
  packing: Packing,
): Promise<
  Outcome<{ orderId: Id<'buyerOrder'>; packageIds: Id<'distributionOrder'>[] }, NothingPackable>
> {
  const { order, plan } = packing;
  const numbers = packageNumbers(order.orderNo, plan.parts.length, await takenNumbers(work, order));
  const packageIds: Id<'distributionOrder'>[] = [];
  const left = await holdParts(work, order.tenantId, plan.parts);
  if (left) return refused(lost(left, 'NOT_PARTNERED'));
  for (const [at, part] of plan.parts.entries()) {
    const orderId = await writePackage(work, packing, part, numbers[at]!);
    const locks = await lockForOrder(work, {
      supplierId: part.supplierId,
      distributorId: order.tenantId,
      orderId,
      supplierWarehouseId: part.supplierWarehouseId,
      warehouseId: part.warehouseId,
      lines: part.lines,
    });
    if (!locks.ok) return refused(lost(part, 'STOCK_SHORT'));
    const short = locks.value.lines.some(
      (line) => line.short > 0 && !mayBeShort(packing, line.claimId),
    );
    if (short) return refused(lost(part, 'STOCK_SHORT'));
    packageIds.push(orderId);
  }
  await notePacked(work, packing);
  return done({ orderId: order.id, packageIds });
}

/**
 * All partnerships of a plan and then all its claims, in the order everybody takes them: packages
 * over several suppliers or warehouses would otherwise lock each other out. Answers a part whose
 * partnership is over.
 */
async function holdParts(
  work: Work,
  distributorId: Id<'tenant'>,
  parts: readonly PackPart[],
): Promise<PackPart | null> {
  const bySupplier = [...parts].sort((a, b) => (a.supplierId < b.supplierId ? -1 : 1));
  for (const part of bySupplier) {
    const held = await lockPartnership(work.tx, part.supplierId, part.partnershipId, 'share');
    if (held?.state !== 'PARTNERED') return part;
  }
  const claimIds = parts.flatMap(({ lines }) => lines.map(({ claimId }) => claimId));
  await work.tx.execute(sql`
    select 1 from claims where distributor_id = ${uuid('tenant', distributorId)}
      and id = any(${uuidList('claim', claimIds)})
    order by id for no key update`);
  return null;
}

const mayBeShort = ({ lines }: Packing, claimId: Id<'claim'>) =>
  lines.some(({ claim }) => claim?.claimId === claimId && claim.backorder);

const lost = (part: PackPart, obstacle: BlockedLine['obstacle']) =>
  nothingPackable({
    parts: [],
    blocked: part.lines.map(({ lineId, quantity }) => ({ lineId, quantity, obstacle })),
  });

async function takenNumbers(work: Work, order: Packing['order']): Promise<Set<string>> {
  const escaped = order.orderNo.replace(/[\\%_]/g, '\\$&');
  const rows = await work.tx
    .select({ packageNo: distributionOrders.packageNo })
    .from(distributionOrders)
    .where(
      and(
        eq(distributionOrders.distributorId, order.tenantId),
        eq(distributionOrders.storeId, order.storeId),
        or(
          eq(distributionOrders.packageNo, order.orderNo),
          like(distributionOrders.packageNo, `${escaped}-%`),
        ),
      ),
    );
  return new Set(rows.map(({ packageNo }) => packageNo));
}

async function writePackage(work: Work, packing: Packing, part: PackPart, packageNo: string) {
  const { order, platform, method } = packing;
  const { supplierId } = part;
  const id = work.newId('distributionOrder');
  // With the platform's logistics its carrier ships it: the supplier sees the same number (ORD-06).
  const ships = method === 'PLATFORM';
  await work.tx.insert(distributionOrders).values({
    supplierId,
    id,
    partnershipId: part.partnershipId,
    distributorId: order.tenantId,
    buyerOrderId: order.id,
    storeId: order.storeId,
    platform,
    packageNo,
    supplierWarehouseId: part.supplierWarehouseId,
    warehouseId: part.warehouseId,
    allocation: part.allocation,
    shippingMethod: method,
    state: 'TO_PUSH',
    stateAt: work.now,
    soldFor: priceOf(order.tenantId, part),
    soldIn: order.currency,
    recipientName: order.recipientName,
    recipientPhone: order.recipientPhone,
    country: order.country,
    province: order.province,
    city: order.city,
    district: order.district,
    postcode: order.postcode,
    addressLine: order.addressLine,
    carrier: ships ? order.platformCarrier : null,
    trackingNo: ships ? order.platformTrackingNo : null,
    createdAt: work.now,
  });
  await work.tx.insert(distributionOrderLines).values(
    part.lines.map((line, at) => ({
      supplierId,
      id: work.newId('orderLine'),
      orderId: id,
      lineNo: at + 1,
      claimId: line.claimId,
      skuId: line.skuId,
      localSkuId: line.localSkuId,
      buyerOrderLineId: line.lineId,
      quantity: line.quantity,
    })),
  );
  work.emit({
    kind: 'order.packed',
    tenants: [order.tenantId],
    objectId: id,
    payload: {
      orderId: id,
      buyerOrderId: order.id,
      supplierId,
      distributorId: order.tenantId,
      packageNo,
      allocation: part.allocation,
    },
  });
  return id;
}

/** Quantity × what the buyer pays a unit, over the lines of a package. */
const priceOf = (tenantId: Id<'tenant'>, { lines }: PackPart) => sql`(
  select sum(x.quantity * b.unit_price)
  from jsonb_to_recordset(${jsonRows(
    lines.map((line) => ({ id: uuidOf('buyerOrderLine', line.lineId), quantity: line.quantity })),
  )}) as x(id uuid, quantity integer)
  join buyer_order_lines b on b.tenant_id = ${uuid('tenant', tenantId)} and b.id = x.id)`;

/** Counts the packed units; the order leaves the list once nothing of it is left to pack. */
async function notePacked(work: Work, { order, plan }: Packing): Promise<void> {
  const packed = plan.parts.flatMap(({ lines }) => lines);
  for (const { lineId, localSkuId, quantity } of packed) {
    await work.tx
      .update(buyerOrderLines)
      .set({ packed: sql`${buyerOrderLines.packed} + ${quantity}`, skuId: localSkuId })
      .where(and(eq(buyerOrderLines.tenantId, order.tenantId), eq(buyerOrderLines.id, lineId)));
  }
  const open = work.tx
    .select({ id: buyerOrderLines.orderId })
    .from(buyerOrderLines)
    .where(
      and(
        eq(buyerOrderLines.tenantId, order.tenantId),
        eq(buyerOrderLines.orderId, order.id),
        sql`${buyerOrderLines.packed} < ${buyerOrderLines.quantity}`,
      ),
    );
  await work.tx
    .update(buyerOrders)
    .set({ state: 'PACKED', updatedAt: work.now })
    .where(
      and(
        eq(buyerOrders.tenantId, order.tenantId),
        eq(buyerOrders.id, order.id),
        sql`not (${inArray(buyerOrders.id, open)})`,
      ),
    );
}
