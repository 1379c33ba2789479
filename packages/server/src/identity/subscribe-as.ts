import type { BusEvent } from '../platform/bus.ts';
import { forbidden, unauthenticated } from '../platform/errors.ts';
import { subscribe } from '../platform/subscribe.ts';
import type { Actor } from './actor.access.ts';
import type { Context } from './context.ts';
import type { Permission } from './permission.rules.ts';

export interface SubscribingAs<Told> {
  /** Holding one of these is enough; empty = any member. */
  readonly permissions: readonly Permission[];
  readonly kinds: readonly string[];
  /** Resume behind this cursor; absent = from now on. */
  readonly after?: string | null | undefined;
  /** What the event tells this actor, read anew; null = nothing. */
  readonly read: (event: BusEvent, actor: Actor) => Promise<Told | null>;
}

/**
 * A subscription field's stream for whoever asks: events of the actor's own organisation, as long
 * as the session lives and one of the permissions is held. Each event is resolved with the actor of
 * that moment and with loaders that have read nothing yet.
 */
export function subscribeAs<Told>(
  context: Context,
  options: SubscribingAs<Told>,
): AsyncIterableIterator<Told> {
  const first = context.actor;
  if (!first) throw unauthenticated();
  const { tenantId } = first;
  let actor = first;
  return subscribe({
    bus: context.bus,
    database: context.database,
    tenantId,
    kinds: options.kinds,
    after: options.after,
    authorise: async () => {
      const now = await context.actorNow();
      if (now?.tenantId !== tenantId) throw unauthenticated();
      const missing = options.permissions.every((needed) => !now.permissions.has(needed));
      if (missing && options.permissions.length > 0) throw forbidden(options.permissions[0]!);
      actor = now;
    },
    read: async (event) => {
      context.loaders.forget();
      Object.assign(context, { actor });
      return options.read(event, actor);
    },
  });
}
