import {
  Arg,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { requirePermission } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import type { Currency } from '../kernel/currency.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import { type Outcome, type Refusal, refused } from '../kernel/outcome.ts';
import { notFound } from '../kernel/refusals.ts';
import { CurrencyEnum, DecimalScalar, MoneyObject } from '../platform/money.graphql.ts';
import {
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StateConflict,
  UserErrorInterface,
  userErrors,
} from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { Account, toAccount } from './account.graphql.ts';
import { accountById } from './account.read.ts';
import {
  BOOKKEEPING_KINDS,
  type BookkeepingKind,
  type DeductionTooLarge as DeductionTooLargeRefusal,
} from './bookkeeping.rules.ts';
import { type Booked, recordBookkeeping } from './commands/record-bookkeeping.ts';
import { reverseEntry } from './commands/reverse-entry.ts';
import { setCredit } from './commands/set-credit.ts';
import { LedgerEntry, toEntry } from './ledger-entry.graphql.ts';
import { entriesOfTransactions } from './statement.read.ts';

export const BookkeepingKindEnum = Object.fromEntries(
  BOOKKEEPING_KINDS.map((kind) => [kind, kind]),
) as { [K in BookkeepingKind]: K };
registerEnumType(BookkeepingKindEnum, {
  name: 'BookkeepingKind',
  description: 'What is booked by hand; each kind gives the sign.',
  valuesConfig: {
    ADD_BALANCE: { description: 'Money received: adds.' },
    DEDUCT_BALANCE: { description: 'Money given back or taken off: deducts.' },
    OPENING_BALANCE: { description: 'What the distributor had before this account: adds.' },
    OPENING_CREDIT: { description: 'What the distributor owed before this account: deducts.' },
    CREDIT_REPAYMENT: { description: 'Money received against used credit: adds.' },
    COMPENSATION: { description: 'Granted: adds.' },
  },
});

@ObjectType({
  implements: UserErrorInterface,
  description: 'The booking would leave the distributor with less than nothing to spend.',
})
export class DeductionTooLarge extends UserErrorInterface implements DeductionTooLargeRefusal {
  kind = 'DeductionTooLarge' as const;

  @Field(() => MoneyObject, { description: 'What can be spent now.' })
  spendable!: MoneyObject;

  @Field(() => MoneyObject, { description: 'How much of the booking exceeds it.' })
  shortfall!: MoneyObject;
}

@InputType({ description: 'One booking by hand on an account of the viewer, as its supplier.' })
export class BookkeepingCreateInput {
  @Field(() => ID, { description: 'Id of the account.' })
  accountId!: string;

  @Field(() => BookkeepingKindEnum, { description: 'What it is.' })
  kind!: BookkeepingKind;

  @Field(() => DecimalScalar, {
    description: "More than 0, with at most the decimals of the account's currency.",
  })
  amount!: string;

  @Field(() => CurrencyEnum, { description: "The account's currency; another one is refused." })
  currency!: Currency;

  @Field(() => String, { description: 'What it is for, 1…500 characters; both sides read it.' })
  note!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of a picture uploaded with purpose IMAGE, e.g. a bank slip; both sides see it.',
  })
  attachmentId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Book although it exceeds what is spendable; needs SUPPLIER_FORCED_DEDUCTION.',
  })
  force?: boolean | null;

  @Field(() => ID, { description: 'Made by the caller; the same key books once.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Takes back an entry that was booked by hand.' })
export class BookkeepingReverseInput {
  @Field(() => ID, { description: 'Id of the entry.' })
  entryId!: string;

  @Field(() => String, { description: 'Why, 1…500 characters; both sides read it.' })
  note!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Reverse although it exceeds what is spendable; needs SUPPLIER_FORCED_DEDUCTION.',
  })
  force?: boolean | null;

  @Field(() => ID, { description: 'Made by the caller; the same key books once.' })
  idempotencyKey!: string;
}

@InputType({ description: "The credit a supplier grants on one account; replaces today's terms." })
export class CreditSetInput {
  @Field(() => ID, { description: 'Id of the account.' })
  accountId!: string;

  @Field(() => Boolean, { description: 'Whether the balance may go below 0.' })
  enabled!: boolean;

  @Field(() => DecimalScalar, { description: "How far, 0 or more, in the account's currency." })
  limit!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Days until a charge on credit is due, 1…365; null = no due date.',
  })
  days?: number | null;
}

export const BookkeepingCreateError = userErrors('BookkeepingCreateError', [
  InvalidInput,
  NotFound,
  DeductionTooLarge,
  IdempotencyKeyReused,
]);
export const BookkeepingReverseError = userErrors('BookkeepingReverseError', [
  InvalidInput,
  NotFound,
  StateConflict,
  DeductionTooLarge,
  IdempotencyKeyReused,
]);
export const CreditSetError = userErrors('CreditSetError', [InvalidInput, NotFound]);

@ObjectType({ description: 'What was booked, or why not.' })
export class BookkeepingCreatePayload {
  @Field(() => Account, { nullable: true, description: 'The account after it.' })
  account!: Account | null;

  @Field(() => LedgerEntry, { nullable: true, description: 'The new entry.' })
  entry!: LedgerEntry | null;

  @Field(() => [BookkeepingCreateError], { description: 'Empty when it was booked.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The reversing entry, or why there is none.' })
export class BookkeepingReversePayload {
  @Field(() => Account, { nullable: true, description: 'The account after it.' })
  account!: Account | null;

  @Field(() => LedgerEntry, { nullable: true, description: 'The reversing entry.' })
  entry!: LedgerEntry | null;

  @Field(() => [BookkeepingReverseError], { description: 'Empty when it was booked.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: 'The account with its new terms, or why they were not set.' })
export class CreditSetPayload {
  @Field(() => Account, { nullable: true, description: 'The account after it.' })
  account!: Account | null;

  @Field(() => [CreditSetError], { description: 'Empty when the terms were set.' })
  userErrors!: readonly Refusal[];
}

@Resolver()
export class BookkeepingMutations {
  @Mutation(() => BookkeepingCreatePayload, {
    description:
      'Manual bookkeeping: the only way money comes in. For suppliers; a distributor has no top-up.',
  })
  async bookkeepingCreate(
    @Arg('input', () => BookkeepingCreateInput, { description: 'What to book.' })
    input: BookkeepingCreateInput,
    @Ctx() context: Context,
  ): Promise<BookkeepingCreatePayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_BOOKKEEPING');
    const accountId = parseId('account', input.accountId);
    if (!accountId) return answer(context, refused(notFound('accountId', 'account')));
    const attachmentId = input.attachmentId ? parseId('file', input.attachmentId) : null;
    if (input.attachmentId && !attachmentId) {
      return answer(context, refused(notFound('attachmentId', 'file')));
    }
    const { idempotencyKey, kind, amount, currency, note } = input;
    const force = input.force ?? false;
    const booking = { accountId, kind, amount, currency, note, attachmentId, force };
    return answer(
      context,
      await perform(
        context.place,
        actor,
        (work) => recordBookkeeping(work, { ...booking, idempotencyKey }),
        { key: idempotencyKey, command: 'bookkeepingCreate', input: booking },
      ),
    );
  }

  @Mutation(() => BookkeepingReversePayload, {
    description: 'Corrects an entry booked by hand: it stays, and its opposite is added.',
  })
  async bookkeepingReverse(
    @Arg('input', () => BookkeepingReverseInput, { description: 'What to reverse.' })
    input: BookkeepingReverseInput,
    @Ctx() context: Context,
  ): Promise<BookkeepingReversePayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_BOOKKEEPING');
    const entryId = parseId('entry', input.entryId);
    if (!entryId) return answer(context, refused(notFound('entryId', 'entry')));
    const reversal = { entryId, note: input.note, force: input.force ?? false };
    return answer(
      context,
      await perform(context.place, actor, (work) => reverseEntry(work, reversal), {
        key: input.idempotencyKey,
        command: 'bookkeepingReverse',
        input: reversal,
      }),
    );
  }

  @Mutation(() => CreditSetPayload, { description: 'Grants, changes or takes back credit.' })
  async creditSet(
    @Arg('input', () => CreditSetInput, { description: 'The new terms.' }) input: CreditSetInput,
    @Ctx() context: Context,
  ): Promise<CreditSetPayload> {
    const actor = requirePermission(context.actor, 'SUPPLIER_CREDIT');
    const accountId = parseId('account', input.accountId);
    if (!accountId) return { account: null, userErrors: [notFound('accountId', 'account')] };
    const { enabled, limit, days = null } = input;
    const outcome = await perform(context.place, actor, (work) =>
      setCredit(work, { accountId, enabled, limit, days }),
    );
    if (!outcome.ok) return { account: null, userErrors: outcome.refusals };
    return { account: await account(context, accountId), userErrors: [] };
  }
}

async function answer(context: Context, outcome: Outcome<Booked, Refusal>) {
  if (!outcome.ok) return { account: null, entry: null, userErrors: outcome.refusals };
  const { accountId, transactionId } = outcome.value;
  const supplierId = requirePermission(context.actor, 'SUPPLIER_BOOKKEEPING').tenantId;
  const [row] = await entriesOfTransactions(context.database.db, [
    { supplierId, id: transactionId },
  ]);
  return {
    account: await account(context, accountId),
    entry: row ? toEntry(row) : null,
    userErrors: [],
  };
}

async function account(context: Context, id: Id<'account'>): Promise<Account | null> {
  const row = await context.loaders.of(accountById).load(id);
  return row && toAccount(row);
}
