import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tokenHash } from '../identity/token-hash.ts';
import { done } from '../kernel/outcome.ts';
import { perform } from '../platform/work.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import {
  buildDistributor,
  buildMember,
  buildSupplier,
  type TestOrganisation,
} from '../testing/factories.ts';

let app: TestApp;
let supplier: TestOrganisation;
let distributor: TestOrganisation;
const clients: Client[] = [];
beforeAll(async () => {
  app = await startTestApp();
  supplier = await buildSupplier(app);
  distributor = await buildDistributor(app);
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
});
afterAll(() => app.close());

/** A rejection is the shortest fact that a distributor is told of. */
const reject = (reason: string, to = distributor) =>
  perform(app.services.place, supplier.actor, async (work) => {
    const partnershipId = 'prt_00000000000000000000000000';
    work.emit({
      kind: 'application.rejected',
      tenants: [supplier.tenantId, to.tenantId],
      objectId: partnershipId,
      payload: {
        partnershipId,
        supplierId: supplier.tenantId,
        distributorId: to.tenantId,
        reason,
      },
    });
    return done(null);
  });

interface Told {
  id: string;
  cursor: string;
  reason: string;
}

/** Listens until told to stop; `ended` holds the error it ended with. */
function listen(token: string | undefined, after?: string | null) {
  const client = app.socket(token);
  clients.push(client);
  const told: Told[] = [];
  const state: { ended: string | null } = { ended: null };
  const stop = client.subscribe<{
    notificationAdded: { id: string; cursor: string; notification: { reason: string } };
  }>(
    {
      query: `subscription ($after: String) { notificationAdded(after: $after) { id cursor notification { reason } } }`,
      variables: { after: after ?? null },
    },
    {
      next: ({ data, errors }) => {
        if (errors) state.ended = String(errors[0]?.extensions?.code);
        if (!data) return;
        const { id, cursor, notification } = data.notificationAdded;
        told.push({ id, cursor, reason: notification.reason });
      },
      error: (error) => {
        state.ended = Array.isArray(error)
          ? String(error[0]?.extensions?.code)
          : `closed ${String((error as { code?: number }).code)}`;
      },
      complete: () => {
        state.ended ??= 'complete';
      },
    },
  );
  return { client, told, state, stop };
}

async function until(condition: () => boolean, ms = 8000): Promise<void> {
  const deadline = performance.now() + ms;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('waited in vain');
    await sleep(10);
  }
}
const cursorNow = async (token: string) =>
  (await app.must<{ viewer: { eventCursor: string } }>(token, '{ viewer { eventCursor } }')).viewer
    .eventCursor;

describe('notificationAdded', () => {
  it('[NOTIF-07] arrives live, once', async () => {
    const { told } = listen(distributor.token, await cursorNow(distributor.token));
    await reject('live');
    await until(() => told.length > 0);
    await sleep(300);
    expect(told.map((notice) => notice.reason)).toEqual(['live']);
  });

  it('[NOTIF-08][F12] a cut socket resumes behind its cursor: 50 missed, none lost, none doubled, in order', async () => {
    const first = listen(distributor.token, await cursorNow(distributor.token));
    await reject('seen');
    await until(() => first.told.length === 1);
    first.client.terminate();
    for (let i = 0; i < 50; i += 1) await reject(`missed ${i}`);

    // More happen while the resumed subscription still reads what it missed.
    const second = listen(distributor.token, first.told[0]?.cursor);
    await Promise.all(Array.from({ length: 20 }, (_, i) => reject(`during ${i}`)));
    await until(() => second.told.length >= 70);
    await sleep(300);
    const reasons = second.told.map((notice) => notice.reason);
    expect(reasons.slice(0, 50)).toEqual(Array.from({ length: 50 }, (_, i) => `missed ${i}`));
    expect(new Set(reasons).size).toBe(70);
    expect(new Set(second.told.map((notice) => notice.id)).size).toBe(70);
    expect(reasons).toHaveLength(70);
  });

  it('[NOTIF-08][F12] thirty cuts at random moments lose and double nothing', async () => {
    let cursor = await cursorNow(distributor.token);
    const total = 120;
    const heard: string[] = [];
    const talking = (async () => {
      for (let i = 0; i < total; i += 1) await reject(`round ${i}`);
    })();
    for (let round = 0; round < 30 && heard.length < total; round += 1) {
      const { client, told } = listen(distributor.token, cursor);
      await sleep(20 + Math.random() * 60);
      client.terminate();
      heard.push(...told.map((notice) => notice.reason));
      cursor = told.at(-1)?.cursor ?? cursor;
    }
    await talking;
    const last = listen(distributor.token, cursor);
    await until(() => heard.length + last.told.length >= total);
    heard.push(...last.told.map((notice) => notice.reason));
    expect(heard).toEqual(Array.from({ length: total }, (_, i) => `round ${i}`));
  });

  it('[NOTIF-07] other organisations, members without the permission and guests hear nothing', async () => {
    const stranger = await buildDistributor(app);
    const packer = await buildMember(app, distributor.tenantId, 'SUB', ['DISTRIBUTOR_ORDERS']);
    const after = await cursorNow(distributor.token);
    const others = [stranger.token, packer.token, supplier.token].map((t) => listen(t, after));
    const guest = listen(undefined, after);
    const control = listen(distributor.token, after);
    await reject('private');
    await until(() => control.told.length === 1 && guest.state.ended !== null);
    await sleep(300);
    expect(others.map((other) => other.told)).toEqual([[], [], []]);
    expect(others.map((other) => other.state.ended)).toEqual([null, null, null]);
    expect(guest.state.ended).toBe('UNAUTHENTICATED');
  });

  it('[NOTIF-08] a made-up cursor is refused', async () => {
    const { state } = listen(distributor.token, 'nonsense');
    await until(() => state.ended !== null);
    expect(state.ended).toBe('BAD_USER_INPUT');
  });

  it('[F18] after the session has ended the socket is silent at once and closed out within 5 s', async () => {
    const member = await buildMember(app, distributor.tenantId, 'SUB', ['DISTRIBUTOR_VIEW']);
    const { told, state } = listen(member.token, await cursorNow(member.token));
    await reject('before');
    await until(() => told.length === 1);
    await app.sql`update sessions set ended_at = ${app.clock.now()} where token_hash = ${tokenHash(member.token)}`;
    const endedAt = performance.now();
    await until(() => state.ended !== null, 5000);
    expect(performance.now() - endedAt).toBeLessThan(5000);
    expect(state.ended).toBe('UNAUTHENTICATED');
    await reject('after');
    await sleep(500);
    expect(told.map((notice) => notice.reason)).toEqual(['before']);
  });

  it('[F18][NOTIF-07] a permission that is taken away counts at the next delivery', async () => {
    const member = await buildMember(app, distributor.tenantId, 'SUB', ['DISTRIBUTOR_VIEW']);
    const { told } = listen(member.token, await cursorNow(member.token));
    await reject('allowed');
    await until(() => told.length === 1);
    await app.sql`
      update roles set permissions = array['DISTRIBUTOR_ORDERS']
      where permissions = array['DISTRIBUTOR_VIEW']`;
    await sleep(1600);
    await reject('no longer');
    await sleep(700);
    expect(told.map((notice) => notice.reason)).toEqual(['allowed']);
  });
});
