import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { may } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { Image, toImage } from '../platform/file.graphql.ts';
import { BOOKKEEPING_KINDS } from './bookkeeping.rules.ts';
import { LedgerEntry, LedgerTransaction } from './ledger-entry.graphql.ts';
import { memberName, reversalOfEntry } from './statement.read.ts';

const byHand = ({ kind }: LedgerEntry) => BOOKKEEPING_KINDS.some((known) => known === kind);

@Resolver(() => LedgerEntry)
export class EntryFields {
  @FieldResolver(() => Boolean, { description: 'Whether a correction has taken it back.' })
  async reversed(@Root() entry: LedgerEntry, @Ctx() context: Context): Promise<boolean> {
    if (!byHand(entry)) return false;
    const { supplierId } = entry.transaction;
    const key = { supplierId, entryId: entry.id };
    return (await context.loaders.of(reversalOfEntry).load(key)) !== null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may take it back: booked by hand, by this supplier, not yet.',
  })
  async viewerCanReverse(@Root() entry: LedgerEntry, @Ctx() context: Context): Promise<boolean> {
    const { actor } = context;
    if (actor?.tenantId !== entry.transaction.supplierId) return false;
    return (
      may(actor, 'SUPPLIER_BOOKKEEPING') && byHand(entry) && !(await this.reversed(entry, context))
    );
  }
}

@Resolver(() => LedgerTransaction)
export class TransactionFields {
  @FieldResolver(() => Image, {
    nullable: true,
    description: 'The picture attached to it, e.g. a bank slip; both sides see it.',
  })
  attachment(@Root() transaction: LedgerTransaction): Image | null {
    return toImage(transaction.attachmentId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Who booked it, by name; null when it was the other side's user.",
  })
  async bookedBy(
    @Root() transaction: LedgerTransaction,
    @Ctx() context: Context,
  ): Promise<string | null> {
    if (!context.actor) return null;
    const key = { tenantId: context.actor.tenantId, userId: transaction.actorUserId };
    return context.loaders.of(memberName).load(key);
  }
}
