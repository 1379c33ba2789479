import { setTimeout as sleep } from 'node:timers/promises';
import type { TestApp } from './app.ts';
import type { JourneyUser } from './journey.ts';

export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly partnerName: string;
  readonly packageNo: string | null;
  readonly reason: string | null;
  readonly carrier: string | null;
  readonly trackingNo: string | null;
  readonly failedChecks: readonly string[];
  readonly priceChanges: readonly {
    readonly skuCode: string;
    readonly oldPrice: { readonly amount: string };
    readonly newPrice: { readonly amount: string };
    readonly listings: number;
  }[];
}

interface Told {
  readonly notificationAdded?: { readonly notification: Notice };
  readonly orderEvents?: { readonly kind: string; readonly order: { state: string } | null };
  readonly partnershipEvents?: { readonly __typename: string };
}

const NOTICE = `id kind partnerName packageNo reason carrier trackingNo failedChecks
  priceChanges { skuCode oldPrice { amount } newPrice { amount } listings }`;
const QUERIES = [
  `subscription ($after: String) { notificationAdded(after: $after) { notification { ${NOTICE} } } }`,
  'subscription ($after: String) { orderEvents(after: $after) { kind order { state } } }',
  'subscription ($after: String) { partnershipEvents(after: $after) { __typename } }',
];
/** Nothing is told while an older transaction is open on the server, whoever's it is. */
const PATIENCE_MS = 25_000;

export type JourneyLive = Awaited<ReturnType<typeof listenLive>>;

/** A screen left open: everything the API tells this user by subscription, as it arrives. */
export async function listenLive(app: TestApp, user: JourneyUser) {
  const { viewer } = await user.see<{ viewer: { eventCursor: string } }>(
    '{ viewer { eventCursor } }',
  );
  // What a cursor repeats is told by its id, as a screen does it.
  const known = new Set((await inboxOf(user)).map(({ id }) => id));
  const client = app.socket(user.token);
  const notices: Notice[] = [];
  const orders: string[] = [];
  const partnerships: string[] = [];
  const errors: string[] = [];
  for (const query of QUERIES) {
    client.subscribe<Told>(
      { query, variables: { after: viewer.eventCursor } },
      {
        next: ({ data, errors: wrong }) => {
          if (wrong) errors.push(String(wrong[0]?.message));
          const notice = data?.notificationAdded?.notification;
          if (notice && !known.has(notice.id)) notices.push(notice);
          if (data?.orderEvents)
            orders.push(`${data.orderEvents.kind} ${data.orderEvents.order?.state}`);
          if (data?.partnershipEvents) partnerships.push(data.partnershipEvents.__typename);
        },
        error: (error) => errors.push(JSON.stringify(error)),
        complete: () => {},
      },
    );
  }

  async function until<T>(what: string, list: readonly T[], count: number): Promise<T> {
    const giveUpAt = performance.now() + PATIENCE_MS;
    while (list.length < count && performance.now() < giveUpAt) await sleep(10);
    if (list.length < count) throw new Error(`no ${what} number ${count} arrived: ${errors}`);
    return list[count - 1]!;
  }

  return {
    notices,
    orders,
    partnerships,
    errors,
    /** The next notice not yet asked for. */
    nextNotice: (() => {
      let seen = 0;
      return () => until('notice', notices, ++seen);
    })(),
    /** What happened to orders, once that many things have been told. */
    async ordersTold(count: number): Promise<string[]> {
      await until('order event', orders, count);
      return orders;
    },
    close: () => client.dispose(),
  };
}

/** The inbox as it stands, the oldest notice first. */
export async function inboxOf(user: JourneyUser): Promise<Notice[]> {
  const { viewer } = await user.see<{ viewer: { notifications: { nodes: Notice[] } } }>(
    `{ viewer { notifications(first: 100) { nodes { ${NOTICE} } } } }`,
  );
  return viewer.notifications.nodes.reverse();
}
