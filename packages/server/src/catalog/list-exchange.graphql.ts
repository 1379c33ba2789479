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
import { type Actor, requireActor, requirePermission } from '../identity/actor.access.ts';
import { beginJob } from '../identity/begin-job.ts';
import type { Context } from '../identity/context.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Outcome, Refusal } from '../kernel/outcome.ts';
import { notFound } from '../kernel/refusals.ts';
import { File } from '../platform/file.graphql.ts';
import { Job } from '../platform/job.graphql.ts';
import type { TableFormat } from '../platform/tabular-write.ts';
import { NotFound, userErrors } from '../platform/user-error.graphql.ts';
import type { Work } from '../platform/work.ts';
import { exportSkus } from './commands/export-skus.ts';
import { startListingImport } from './commands/start-listing-import.ts';
import { startSkuImport } from './commands/start-sku-import.ts';
import { requireSkuEditor } from './sku.access.ts';
import { Sku } from './sku.graphql.ts';

const TableFormatEnum: { [F in TableFormat]: F } = { CSV: 'CSV', XLSX: 'XLSX' };
registerEnumType(TableFormatEnum, {
  name: 'TableFormat',
  description: 'How a list is written.',
  valuesConfig: {
    CSV: { description: 'Comma-separated text in UTF-8.' },
    XLSX: { description: 'An Excel workbook.' },
  },
});

@InputType({ description: 'A list to take in.' })
export class ListImportInput {
  @Field(() => ID, { description: 'A CSV or XLSX file uploaded with purpose IMPORT.' })
  fileId!: string;
}

@InputType({ description: 'Which SKUs to write, and how.' })
export class SkuExportInput {
  @Field(() => TableFormatEnum, { description: 'The kind of file.' })
  format!: TableFormat;

  @Field(() => String, { nullable: true, description: 'Part of a code, name or barcode.' })
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'Only these categories.' })
  categories?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Offered for distribution, or not.' })
  distributed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Standing for a claimed product, or own.' })
  claimed?: boolean | null;
}

const ListImportError = userErrors('ListImportError', [NotFound]);

@ObjectType({ description: 'The outcome of starting an import.' })
export class ListImportPayload {
  @Field(() => Job, { nullable: true, description: 'The job; ask for it again by its id.' })
  job!: Job | null;

  @Field(() => [ListImportError], { description: 'Why it was not started; empty when it was.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The outcome of an export.' })
export class SkuExportPayload {
  @Field(() => File, { description: 'The file, ready to be read.' })
  file!: File;
}

@Resolver(() => Sku)
export class ListExchange {
  @Mutation(() => ListImportPayload, {
    description:
      'Takes in SKUs by code: name, category, barcode, weight_grams, base_price, enabled. Needs SUPPLIER_CATALOG or DISTRIBUTOR_PRODUCTS.',
  })
  async skuImport(
    @Arg('input', () => ListImportInput, { description: 'The list.' }) input: ListImportInput,
    @Ctx() context: Context,
  ): Promise<ListImportPayload> {
    const actor = requireSkuEditor(context.actor);
    return start(context, actor, input, startSkuImport);
  }

  @Mutation(() => ListImportPayload, {
    description:
      'Takes in listings: store, platform_sku, code of the merchant SKU (CLAIM-15). Needs DISTRIBUTOR_PRODUCTS.',
  })
  async listingImport(
    @Arg('input', () => ListImportInput, { description: 'The list.' }) input: ListImportInput,
    @Ctx() context: Context,
  ): Promise<ListImportPayload> {
    const actor = requirePermission(context.actor, 'DISTRIBUTOR_PRODUCTS');
    return start(context, actor, input, startListingImport);
  }

  @Mutation(() => SkuExportPayload, {
    description: 'Writes SKUs to a file that skuImport takes in again. Needs a side to view.',
  })
  async skuExport(
    @Arg('input', () => SkuExportInput, { description: 'What to write.' }) input: SkuExportInput,
    @Ctx() context: Context,
  ): Promise<SkuExportPayload> {
    const actor = requireActor(context.actor);
    const file = await exportSkus(context, actor, input, input.format);
    return { file: { ...file, url: `/files/${file.id}` } };
  }
}

async function start(
  context: Context,
  actor: Actor,
  input: ListImportInput,
  begin: (
    work: Work<Actor>,
    input: { fileId: Id<'file'> },
  ) => Promise<Outcome<{ jobId: Id<'job'> }>>,
): Promise<ListImportPayload> {
  const fileId = parseId('file', input.fileId);
  if (!fileId) return { job: null, userErrors: [notFound('fileId', 'file')] };
  return beginJob(context, actor, (work) => begin(work, { fileId }));
}
