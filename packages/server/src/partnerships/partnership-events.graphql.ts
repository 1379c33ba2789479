import {
  Arg,
  createUnionType,
  Field,
  ID,
  ObjectType,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { Actor } from '../identity/actor.access.ts';
import type { Context } from '../identity/context.ts';
import { subscribeAs } from '../identity/subscribe-as.ts';
import { parseId } from '../kernel/ids.ts';
import type { BusEvent } from '../platform/bus.ts';
import { sideOf } from './partnership.access.ts';
import { Partnership, toPartnership } from './partnership.graphql.ts';
import { partnershipById } from './partnership.read.ts';

/** What every event about a partnership carries. */
@ObjectType()
abstract class PartnershipEventBase {
  @Field(() => ID, { description: 'Id of the event; the same event never comes under another.' })
  id!: string;

  @Field(() => String, { description: 'Where to resume behind it.' })
  cursor!: string;

  @Field(() => Date, { description: 'When it happened.' })
  occurredAt!: Date;

  @Field(() => Partnership, { description: 'The partnership as it is now.' })
  partnership!: Partnership;
}

@ObjectType({ description: 'A distributor applied.' })
class ApplicationReceived extends PartnershipEventBase {}

@ObjectType({ description: 'The supplier approved or rejected, or the distributor took it back.' })
class ApplicationDecided extends PartnershipEventBase {}

@ObjectType({ description: 'One of the two ended the partnership.' })
class PartnershipEnded extends PartnershipEventBase {}

@ObjectType({ description: 'The assigned warehouses changed, or one was mapped.' })
class PartnershipWarehousesChanged extends PartnershipEventBase {}

const TYPES = {
  'application.received': ApplicationReceived,
  'partnership.approved': ApplicationDecided,
  'application.rejected': ApplicationDecided,
  'application.cancelled': ApplicationDecided,
  'partnership.ended': PartnershipEnded,
  'partnership.warehousesChanged': PartnershipWarehousesChanged,
  'supplierWarehouse.mapped': PartnershipWarehousesChanged,
} as const;

const PartnershipEvent = createUnionType({
  name: 'PartnershipEvent',
  description: 'Something that happened to a partnership of the organisation.',
  types: () =>
    [
      ApplicationReceived,
      ApplicationDecided,
      PartnershipEnded,
      PartnershipWarehousesChanged,
    ] as const,
});

type Told = InstanceType<(typeof TYPES)[keyof typeof TYPES]>;

async function read(context: Context, event: BusEvent, actor: Actor): Promise<Told | null> {
  const partnershipId = event.objectId && parseId('partnership', event.objectId);
  const row = partnershipId && (await context.loaders.of(partnershipById).load(partnershipId));
  const type = TYPES[event.kind as keyof typeof TYPES];
  if (!row || !type || !sideOf(actor, row)) return null;
  const { id, cursor, occurredAt } = event;
  return Object.assign(new type(), { id, cursor, occurredAt, partnership: toPartnership(row) });
}

@Resolver()
export class PartnershipEvents {
  @Subscription(() => PartnershipEvent, {
    description:
      "What happens to the organisation's partnerships, on either side. Needs SUPPLIER_VIEW or DISTRIBUTOR_VIEW.",
    subscribe: ({ args, context }: { args: { after?: string | null }; context: Context }) =>
      subscribeAs(context, {
        permissions: ['SUPPLIER_VIEW', 'DISTRIBUTOR_VIEW'],
        kinds: Object.keys(TYPES),
        after: args.after,
        read: (event, actor) => read(context, event, actor),
      }),
  })
  partnershipEvents(
    @Root() event: Told,
    @Arg('after', () => String, { nullable: true, description: 'Resume behind this cursor.' })
    _after?: string | null,
  ): typeof PartnershipEvent {
    return event;
  }
}
