import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { DistributorSide, SupplierSide } from '../identity/side.graphql.ts';
import type { Id } from '../kernel/ids.ts';
import { Image, toImage } from '../platform/file.graphql.ts';
import { PACE_DAYS } from './report-period.rules.ts';
import {
  distributorRunningOut,
  type RunningOutList,
  type RunningOutRow,
  supplierRunningOut,
} from './running-out.read.ts';

@ObjectType({ description: 'A product whose stock lasts 14 days at most, as it sells now.' })
export class RunningOut {
  @Field(() => ID, { description: "Id of the reader's own SKU." })
  skuId!: Id<'sku'>;

  @Field(() => ID, { nullable: true, description: 'Id of the claim; null for the supplier.' })
  claimId!: Id<'claim'> | null;

  @Field(() => String, { description: "The reader's SKU code." })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Image, { nullable: true, description: 'Its picture.' })
  image!: Image | null;

  @Field(() => Int, { description: 'Units that can be promised, over all warehouses in use.' })
  available!: number;

  @Field(() => Int, { description: 'Units in packages the reader pushed, or got, in 14 days.' })
  sold!: number;

  @Field(() => Int, {
    description: 'available ÷ (sold ÷ 14): whole days, 0…14; 0 = sold out or gone within the day.',
  })
  daysLeft!: number;
}

@ObjectType({ description: 'Products that run out, what ends first at the top.' })
export class RunningOutReport {
  @Field(() => [RunningOut], { description: 'The first of them, at most 10.' })
  products!: RunningOut[];

  @Field(() => Int, { description: 'How many there are in all.' })
  count!: number;
}

const toRunningOut = (row: RunningOutRow): RunningOut => ({
  ...row,
  image: toImage(row.imageId),
  daysLeft: Math.floor((row.available * PACE_DAYS) / row.sold),
});

const toReport = ({ rows, count }: RunningOutList): RunningOutReport => ({
  products: rows.map(toRunningOut),
  count,
});

@Resolver(() => SupplierSide)
export class SupplierRunningOut {
  @FieldResolver(() => RunningOutReport, {
    description: 'Enabled products that sell and end within 14 days.',
  })
  async runningOut(@Root() side: SupplierSide, @Ctx() { database, clock }: Context) {
    return toReport(await supplierRunningOut(database.db, side.id, clock.now()));
  }
}

@Resolver(() => DistributorSide)
export class DistributorRunningOut {
  @FieldResolver(() => RunningOutReport, {
    description:
      'Claimed products that end within 14 days at the own pace; other sellers are not reckoned.',
  })
  async runningOut(@Root() side: DistributorSide, @Ctx() { database, clock }: Context) {
    return toReport(await distributorRunningOut(database.db, side.id, clock.now()));
  }
}
