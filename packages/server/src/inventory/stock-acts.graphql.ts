import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Actor, requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { parseId } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import { DecimalScalar } from '../platform/money.graphql.ts';
import {
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform, type Work } from '../platform/work.ts';
import { adjustStock, countStock, receiveStock, transferStock } from './commands/move-stock.ts';
import { MAX_SLIP_LINES } from './stock-act.rules.ts';

@InputType({ description: 'One SKU on a slip.' })
class StockLineInput {
  @Field(() => ID, { description: 'Id of the SKU; each stands on a slip once.' })
  skuId!: string;
}

@InputType({ description: 'Goods of one SKU that came in.' })
class StockReceiveLine extends StockLineInput {
  @Field(() => Int, { description: 'Units, 1 or more.' })
  quantity!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'What a unit cost, in the selling currency, at most 4 decimals; moves the average cost (STOCK-14).',
  })
  unitCost?: string | null;
}

@InputType({ description: 'Goods of one SKU that change their warehouse.' })
class StockTransferLine extends StockLineInput {
  @Field(() => Int, { description: 'Units, 1 up to what is available there.' })
  quantity!: number;
}

@InputType({ description: 'A correction of one SKU.' })
class StockAdjustLine extends StockLineInput {
  @Field(() => Int, { description: 'Units more (3) or less (-3), not 0.' })
  change!: number;
}

@InputType({ description: 'What was counted of one SKU.' })
class StockCountLine extends StockLineInput {
  @Field(() => Int, { description: 'Units that lie there, reserved ones counted too.' })
  onHand!: number;
}

@InputType({ description: 'What all slips say.' })
class StockSlipInput {
  @Field(() => ID, { description: "One of the viewer's own open warehouses." })
  warehouseId!: string;

  @Field(() => ID, { description: 'A key of this act, so that a repetition is not a second act.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Goods that came in.' })
class StockReceiveInput extends StockSlipInput {
  @Field(() => [StockReceiveLine], { description: `1…${MAX_SLIP_LINES}; all are booked or none.` })
  lines!: StockReceiveLine[];

  @Field(() => String, { nullable: true, description: 'E.g. the delivery note; ≤ 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'Goods that go to another own warehouse.' })
class StockTransferInput extends StockSlipInput {
  @Field(() => ID, { description: 'Where they go: another own open warehouse.' })
  toWarehouseId!: string;

  @Field(() => [StockTransferLine], { description: `1…${MAX_SLIP_LINES}; all are moved or none.` })
  lines!: StockTransferLine[];

  @Field(() => String, { nullable: true, description: 'For the movement list; ≤ 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'Corrections by hand.' })
class StockAdjustInput extends StockSlipInput {
  @Field(() => [StockAdjustLine], { description: `1…${MAX_SLIP_LINES}; all are booked or none.` })
  lines!: StockAdjustLine[];

  @Field(() => String, { description: 'Why, 1…500 characters.' })
  note!: string;
}

@InputType({ description: 'A count.' })
class StockCountInput extends StockSlipInput {
  @Field(() => [StockCountLine], { description: `1…${MAX_SLIP_LINES}; all are booked or none.` })
  lines!: StockCountLine[];

  @Field(() => String, { nullable: true, description: 'For the movement list; ≤ 500 characters.' })
  note?: string | null;
}

const ReceiveError = userErrors('StockReceiveError', [
  NotFound,
  InvalidInput,
  IdempotencyKeyReused,
]);
const TransferError = userErrors('StockTransferError', [
  NotFound,
  InvalidInput,
  IdempotencyKeyReused,
]);
const AdjustError = userErrors('StockAdjustError', [NotFound, InvalidInput, IdempotencyKeyReused]);
const CountError = userErrors('StockCountError', [NotFound, InvalidInput, IdempotencyKeyReused]);

@ObjectType({ description: 'What a slip did.' })
class StockActPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The batch its movements share; null when refused, empty when nothing changed.',
  })
  batchId!: string | null;
}

@ObjectType({ description: 'Goods booked in, or why not.' })
class StockReceivePayload extends StockActPayload {
  @Field(() => [ReceiveError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'Goods moved, or why not.' })
class StockTransferPayload extends StockActPayload {
  @Field(() => [TransferError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'Corrections booked, or why not.' })
class StockAdjustPayload extends StockActPayload {
  @Field(() => [AdjustError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'A count booked, or why not.' })
class StockCountPayload extends StockActPayload {
  @Field(() => [CountError], { description: 'Why not; empty when done.' })
  userErrors!: readonly Refusal[];
}

/** A supplier moves stock by hand; every act needs SUPPLIER_WAREHOUSES. */
@Resolver()
export class StockActs {
  @Mutation(() => StockReceivePayload, {
    description: 'Books goods in that came to one of the viewer’s own warehouses.',
  })
  stockReceive(
    @Arg('input', () => StockReceiveInput, { description: 'What came, and where.' })
    input: StockReceiveInput,
    @Ctx() context: Context,
  ): Promise<StockReceivePayload> {
    return act(context, 'stockReceive', input, (work) => receiveStock(work, read(input)));
  }

  @Mutation(() => StockTransferPayload, {
    description: 'Moves goods to another own warehouse; reserved units stay where they are.',
  })
  stockTransfer(
    @Arg('input', () => StockTransferInput, { description: 'What goes where.' })
    input: StockTransferInput,
    @Ctx() context: Context,
  ): Promise<StockTransferPayload> {
    const toWarehouseId = parseId('warehouse', input.toWarehouseId);
    return act(context, 'stockTransfer', input, (work) =>
      transferStock(work, { ...read(input), toWarehouseId }),
    );
  }

  @Mutation(() => StockAdjustPayload, {
    description: 'Corrects quantities up or down for a reason; reserved units stay.',
  })
  stockAdjust(
    @Arg('input', () => StockAdjustInput, { description: 'What differs, and why.' })
    input: StockAdjustInput,
    @Ctx() context: Context,
  ): Promise<StockAdjustPayload> {
    return act(context, 'stockAdjust', input, (work) => adjustStock(work, read(input)));
  }

  @Mutation(() => StockCountPayload, {
    description: 'Books what was counted; a count below what is reserved is refused.',
  })
  stockCount(
    @Arg('input', () => StockCountInput, { description: 'What was counted, and where.' })
    input: StockCountInput,
    @Ctx() context: Context,
  ): Promise<StockCountPayload> {
    return act(context, 'stockCount', input, (work) => countStock(work, read(input)));
  }
}

function read<Line extends StockLineInput>(input: {
  warehouseId: string;
  lines: Line[];
  note?: string | null;
}) {
  return {
    warehouseId: parseId('warehouse', input.warehouseId),
    lines: input.lines.map((line) => ({ ...line, skuId: parseId('sku', line.skuId) })),
    note: input.note ?? null,
  };
}

async function act(
  context: Context,
  command: string,
  { idempotencyKey: key, ...input }: StockSlipInput,
  body: (work: Work<Actor>) => Promise<Outcome<{ batchId: string }>>,
): Promise<{ batchId: string | null; userErrors: readonly Refusal[] }> {
  const actor = requirePermission(context.actor, 'SUPPLIER_WAREHOUSES');
  const outcome = await perform(context.place, actor, body, { key, command, input });
  return outcome.ok
    ? { batchId: outcome.value.batchId, userErrors: [] }
    : { batchId: null, userErrors: outcome.refusals };
}
