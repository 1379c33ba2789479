import {
  Arg,
  Ctx,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import { beginJob } from '../identity/begin-job.ts';
import type { Context } from '../identity/context.ts';
import { parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { notFound } from '../kernel/refusals.ts';
import { Job } from '../platform/job.graphql.ts';
import { NotFound, userErrors } from '../platform/user-error.graphql.ts';
import { importOrders } from './commands/import-orders.ts';
import type { OrderFormatName } from './formats/formats.rules.ts';

export const OrderFormatEnum: { [F in OrderFormatName]: F } = {
  TIKTOK_SHOP: 'TIKTOK_SHOP',
  SHOPEE: 'SHOPEE',
};
registerEnumType(OrderFormatEnum, {
  name: 'OrderExportFormat',
  description: 'The seller centre an order export comes from.',
  valuesConfig: {
    TIKTOK_SHOP: { description: 'TikTok Shop Seller Center, order list, CSV or XLSX.' },
    SHOPEE: { description: 'Shopee Seller Centre, order export, CSV or XLSX.' },
  },
});

@InputType({ description: 'An order export and the store it belongs to.' })
export class BuyerOrdersImportInput {
  @Field(() => ID, { description: 'The uploaded file.' })
  fileId!: string;

  @Field(() => ID, {
    description: 'The store; times are read in its country, prices in its currency.',
  })
  storeId!: string;

  @Field(() => OrderFormatEnum, { description: 'Where the export comes from.' })
  format!: OrderFormatName;
}

const BuyerOrdersImportError = userErrors('BuyerOrdersImportError', [NotFound]);

@ObjectType({ description: 'The outcome of starting an import of orders.' })
export class BuyerOrdersImportPayload {
  @Field(() => Job, { nullable: true, description: 'The job; null when not started.' })
  job!: Job | null;

  @Field(() => [BuyerOrdersImportError], {
    description: 'Why it was not started; empty when it was.',
  })
  userErrors!: readonly Refusal[];
}

@Resolver(() => BuyerOrdersImportPayload)
export class ImportOrdersResolver {
  @Mutation(() => BuyerOrdersImportPayload, {
    description:
      'Starts taking in a seller centre’s order export (ORD-01); rows report their results on the job. The same file twice changes nothing.',
  })
  async buyerOrdersImport(
    @Arg('input', () => BuyerOrdersImportInput, { description: 'The file and its store.' })
    input: BuyerOrdersImportInput,
    @Ctx() context: Context,
  ): Promise<BuyerOrdersImportPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_ORDERS');
    const fileId = parseId('file', input.fileId);
    const storeId = parseId('store', input.storeId);
    if (!fileId || !storeId) {
      const userErrors = [
        ...(fileId ? [] : [notFound('fileId', 'file')]),
        ...(storeId ? [] : [notFound('storeId', 'store')]),
      ];
      return { job: null, userErrors };
    }
    return beginJob(context, actor, (work) =>
      importOrders(work, { fileId, storeId, format: input.format }),
    );
  }
}
