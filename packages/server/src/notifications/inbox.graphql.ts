import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql';
import { requireActor } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { Viewer } from '../identity/viewer.graphql.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/outcome.ts';
import { invalidInput, notFound } from '../kernel/refusals.ts';
import { currentPosition } from '../platform/event.read.ts';
import { type Connection, checkPage, PageArgs, toConnection } from '../platform/page.graphql.ts';
import { InvalidInput, NotFound, userErrors } from '../platform/user-error.graphql.ts';
import { perform } from '../platform/work.ts';
import { markRead } from './commands/mark-read.ts';
import { switchNotifications } from './commands/switch-notifications.ts';
import {
  Notification,
  NotificationConnection,
  NotificationKindEnum,
  toNotification,
} from './notification.graphql.ts';
import { inboxPage, switchedOff, unreadCount } from './notification.read.ts';
import { NOTIFICATION_KINDS, type NotificationKind } from './notification.rules.ts';

const MOST_IDS = 100;

@ArgsType()
export class InboxArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: 'Only those the viewer has not read.' })
  unread?: boolean | null;
}

@ObjectType({ description: "A user's own switch for one kind of notice." })
export class NotificationSwitch {
  @Field(() => NotificationKindEnum, { description: 'The kind.' })
  kind!: NotificationKind;

  @Field(() => Boolean, { description: 'Whether it is shown on the web.' })
  web!: boolean;
}

@InputType({ description: 'Which notices the viewer has read: `ids`, or `all`.' })
export class NotificationsMarkReadInput {
  @Field(() => [ID], { nullable: true, description: 'At most 100 ids.' })
  ids?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Every notice there is now.' })
  all?: boolean | null;
}

@InputType({ description: "The viewer's own switch for one kind of notice." })
export class NotificationSwitchSetInput {
  @Field(() => NotificationKindEnum, { description: 'The kind.' })
  kind!: NotificationKind;

  @Field(() => Boolean, { description: 'Whether to show it on the web.' })
  web!: boolean;
}

export const NotificationsMarkReadError = userErrors('NotificationsMarkReadError', [
  InvalidInput,
  NotFound,
]);

@ObjectType({ description: 'What is left unread, or why nothing was marked.' })
export class NotificationsMarkReadPayload {
  @Field(() => Int, { nullable: true, description: 'Unread notices left, counted up to 999.' })
  unreadCount!: number | null;

  @Field(() => [NotificationsMarkReadError], { description: 'Empty when they were marked.' })
  userErrors!: readonly Refusal[];
}

@ObjectType({ description: "The viewer's switches after the change." })
export class NotificationSwitchSetPayload {
  @Field(() => [NotificationSwitch], { description: 'All switches.' })
  switches!: NotificationSwitch[];
}

@Resolver(() => Viewer)
export class InboxFields {
  @FieldResolver(() => NotificationConnection, {
    description: 'The inbox, newest first: what the viewer may see and has not switched off.',
  })
  async notifications(
    @Args(() => InboxArgs) args: InboxArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Notification>> {
    checkPage(args);
    const { actor } = context;
    if (!actor) return toConnection({ rows: [], cursors: [], hasNextPage: false }, toNotification);
    const page = await inboxPage(context.database.db, actor, args.unread ?? false, args);
    return toConnection(page, toNotification);
  }

  @FieldResolver(() => Int, { description: 'Notices not read yet, counted up to 999.' })
  async unreadCount(@Ctx() context: Context): Promise<number> {
    return context.actor ? unreadCount(context.database.db, context.actor) : 0;
  }

  @FieldResolver(() => [NotificationSwitch], { description: "The viewer's switches, by kind." })
  async notificationSwitches(@Ctx() context: Context): Promise<NotificationSwitch[]> {
    return context.actor ? switches(context, context.actor.userId) : [];
  }

  @FieldResolver(() => String, {
    description: 'The end of the stream of events now: subscribe behind it to miss nothing later.',
  })
  eventCursor(@Ctx() context: Context): Promise<string> {
    return currentPosition(context.database);
  }

  @Mutation(() => NotificationsMarkReadPayload, { description: 'Marks notices as read.' })
  async notificationsMarkRead(
    @Arg('input', () => NotificationsMarkReadInput, { description: 'Which.' })
    input: NotificationsMarkReadInput,
    @Ctx() context: Context,
  ): Promise<NotificationsMarkReadPayload> {
    const actor = requireActor(context.actor);
    const refuse = (refusal: Refusal) => ({ unreadCount: null, userErrors: [refusal] });
    const given = input.ids ?? null;
    if ((given === null) === !input.all) {
      return refuse(invalidInput('ids', 'Give either ids or all.'));
    }
    if (given && given.length > MOST_IDS) {
      return refuse(invalidInput('ids', `At most ${MOST_IDS} at once.`));
    }
    const ids: Id<'notification'>[] = [];
    for (const [i, text] of (given ?? []).entries()) {
      const id = parseId('notification', text);
      if (!id) return refuse(notFound(['ids', String(i)], 'notification'));
      ids.push(id);
    }
    const outcome = await perform(context.place, actor, (work) => markRead(work, given && ids));
    if (!outcome.ok) return { unreadCount: null, userErrors: outcome.refusals };
    return { unreadCount: await unreadCount(context.database.db, actor), userErrors: [] };
  }

  @Mutation(() => NotificationSwitchSetPayload, {
    description: 'Switches one kind of notice on or off for the viewer.',
  })
  async notificationSwitchSet(
    @Arg('input', () => NotificationSwitchSetInput, { description: 'Which, and how.' })
    { kind, web }: NotificationSwitchSetInput,
    @Ctx() context: Context,
  ): Promise<NotificationSwitchSetPayload> {
    const actor = requireActor(context.actor);
    await perform(context.place, actor, (work) => switchNotifications(work, kind, web));
    return { switches: await switches(context, actor.userId) };
  }
}

async function switches(context: Context, userId: Id<'user'>): Promise<NotificationSwitch[]> {
  const off = await switchedOff(context.database.db, userId);
  return NOTIFICATION_KINDS.map((kind) => ({ kind, web: !off.has(kind) }));
}
