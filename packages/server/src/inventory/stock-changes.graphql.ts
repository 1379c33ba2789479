import { Ctx, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { partneredSuppliers } from '../claims/partnered.read.ts';
import type { Context } from '../identity/context.ts';
import type { Id } from '../kernel/ids.ts';
import { watchStock } from './watch-stock.ts';

@ObjectType({ description: 'Stock moved somewhere the viewer sees; read the lists anew.' })
export class StockChange {
  @Field(() => [ID], {
    description:
      "Ids of the SKUs whose quantity moved: the viewer's own, or a supplier's that it claimed.",
  })
  skuIds!: Id<'sku'>[];

  @Field(() => Date, { description: 'When the last of them moved.' })
  occurredAt!: Date;
}

@Resolver()
export class StockSubscriptions {
  @Subscription(() => StockChange, {
    description:
      'Stock of own warehouses, and of claimed products; changes close to each other come as one.',
    subscribe: ({ context }: { context: Context }) =>
      watchStock(context, (distributorId) =>
        partneredSuppliers(context.database.db, distributorId),
      ),
  })
  stockChanged(@Root() change: StockChange, @Ctx() _context: Context): StockChange {
    return change;
  }
}
