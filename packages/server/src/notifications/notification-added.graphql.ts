import { Arg, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../identity/context.ts';
import { subscribeAs } from '../identity/subscribe-as.ts';
import { type Id, parseId } from '../kernel/ids.ts';
import { Notification, toNotification } from './notification.graphql.ts';
import { visibleByIds } from './notification.read.ts';

@ObjectType({ description: 'A notice as it arrives.' })
export class NotificationAdded {
  @Field(() => ID, { description: 'Id of the event; drop what was seen before.' })
  id!: Id<'event'>;

  @Field(() => String, { description: 'Its place in the stream, to resume behind.' })
  cursor!: string;

  @Field(() => Notification, { description: 'The notice.' })
  notification!: Notification;
}

@Resolver()
export class NotificationSubscriptions {
  @Subscription(() => NotificationAdded, {
    description: 'Notices as they arrive, as far as the viewer may see and has switched on.',
    subscribe: ({ args, context }: { args: { after?: string | null }; context: Context }) =>
      subscribeAs<NotificationAdded>(context, {
        permissions: [],
        kinds: ['notification.added'],
        after: args.after,
        read: async (event, actor) => {
          const id = parseId('notification', String(event.objectId));
          const found = id && (await visibleByIds(context.database.db, actor, [id])).get(id);
          return found
            ? { id: event.id, cursor: event.cursor, notification: toNotification(found) }
            : null;
        },
      }),
  })
  notificationAdded(
    @Root() added: NotificationAdded,
    @Arg('after', () => String, { nullable: true, description: 'Resume behind this cursor.' })
    _after?: string | null,
  ): NotificationAdded {
    return added;
  }
}
