import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { may, requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { isTimeZone } from '../identity/organisation.rules.ts';
import { parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { invalidInput, notFound } from '../kernel/refusals.ts';
import { Account } from '../ledger/account.graphql.ts';
import { accountById } from '../ledger/account.read.ts';
import { mayReadAccount } from '../ledger/ledger.access.ts';
import type { EntryKind } from '../ledger/ledger.rules.ts';
import { EntryKindEnum } from '../ledger/ledger-entry.graphql.ts';
import { File } from '../platform/file.graphql.ts';
import { InvalidInput, NotFound, userErrors } from '../platform/user-error.graphql.ts';
import { exportStatement } from './commands/export-statement.ts';

@InputType({ description: 'Which entries of an account to write to a file.' })
export class StatementExportInput {
  @Field(() => ID, { description: 'The account.' })
  accountId!: string;

  @Field(() => [EntryKindEnum], { nullable: true, description: 'Only entries of these kinds.' })
  kinds?: EntryKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Only entries of this distribution order.' })
  orderId?: string | null;

  @Field(() => Date, { nullable: true, description: 'Only entries from this instant on.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Only entries before this instant.' })
  to?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone to tell instants in; absent = UTC.',
  })
  timeZone?: string | null;
}

const StatementExportError = userErrors('StatementExportError', [NotFound, InvalidInput]);

@ObjectType({ description: 'The outcome of writing a statement to a file.' })
export class StatementExportPayload {
  @Field(() => File, { nullable: true, description: 'The file, ready to be read.' })
  file!: File | null;

  @Field(() => [StatementExportError], {
    description: 'Why nothing was written; empty when it was.',
  })
  userErrors!: readonly Refusal[];
}

/** Stands in this slice because a statement names orders, which the ledger does not know. */
@Resolver(() => Account)
export class StatementExport {
  @Mutation(() => StatementExportPayload, {
    description:
      'Writes an account’s entries to a CSV, oldest first, each with the balance after it (RECON-17). Needs a side to view.',
  })
  async statementExport(
    @Arg('input', () => StatementExportInput, { description: 'What to write.' })
    input: StatementExportInput,
    @Ctx() context: Context,
  ): Promise<StatementExportPayload> {
    const side = may(context.actor, 'SUPPLIER_VIEW') ? 'SUPPLIER_VIEW' : 'DISTRIBUTOR_VIEW';
    const actor = requirePermission(context.actor, side);
    const timeZone = input.timeZone ?? 'UTC';
    if (!isTimeZone(timeZone)) {
      return refuse(invalidInput('timeZone', 'Choose a time zone, such as Asia/Kuala_Lumpur.'));
    }
    const orderId = input.orderId ? parseId('distributionOrder', input.orderId) : null;
    if (input.orderId && !orderId) return refuse(notFound('orderId', 'order'));
    const id = parseId('account', input.accountId);
    const account = id && (await context.loaders.of(accountById).load(id));
    if (!account || !mayReadAccount(actor, account)) {
      return refuse(notFound('accountId', 'account'));
    }
    const { kinds, from, to } = input;
    const filter = { kinds, orderId, from, to };
    const file = await exportStatement(context, actor, account, filter, timeZone);
    return { file: { ...file, url: `/files/${file.id}` }, userErrors: [] };
  }
}

const refuse = (refusal: Refusal): StatementExportPayload => ({
  file: null,
  userErrors: [refusal],
});
