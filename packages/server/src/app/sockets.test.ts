import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { buildAccount, post } from '../testing/accounts.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor, buildSupplier, type TestOrganisation } from '../testing/factories.ts';

let app: TestApp;
let supplier: TestOrganisation;
let distributor: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
  supplier = await buildSupplier(app);
  distributor = await buildDistributor(app);
});
afterAll(() => app.close());

interface Message {
  type: string;
  id?: string;
  payload?: { data?: unknown; errors?: unknown } & { extensions?: { code: string } }[];
}

/** A bare socket, to send what no client library would. */
async function open(token?: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers,
  });
  const messages: Message[] = [];
  const closed: number[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data)) as Message));
  socket.on('close', (code) => closed.push(code));
  await once(socket, 'open');
  const send = (message: object) => socket.send(JSON.stringify(message));
  const payload = token ? { authorization: `Bearer ${token}` } : {};
  send({ type: 'connection_init', payload });
  const answer = async (id: string) => {
    for (let waited = 0; waited < 500; waited += 1) {
      const found = messages.find((message) => message.id === id);
      if (found) return found;
      await sleep(10);
    }
    throw new Error(`no answer to ${id}`);
  };
  while (!messages.some((message) => message.type === 'connection_ack')) await sleep(5);
  return {
    socket,
    messages,
    closed,
    send,
    answer,
    ask: (id: string, query: unknown, variables?: object) => {
      send({ id, type: 'subscribe', payload: { query, variables } });
      return answer(id);
    },
  };
}
const codeOf = (message: Message) => message.payload?.[0]?.extensions?.code;

describe('sockets', () => {
  it('a wrong operation costs only itself: syntax, unknown field, bad variable, no operation', async () => {
    const line = await open(distributor.token);
    line.send({
      id: 'live',
      type: 'subscribe',
      payload: { query: 'subscription { notificationAdded { id } }' },
    });
    expect(codeOf(await line.ask('1', '{ viewer {'))).toBe('GRAPHQL_PARSE_FAILED');
    expect(codeOf(await line.ask('2', '{ nothing }'))).toBe('GRAPHQL_VALIDATION_FAILED');
    const variable = await line.ask(
      '3',
      'query ($first: Int!) { viewer { notifications(first: $first) { nodes { id } } } }',
      { first: 'many' },
    );
    expect(JSON.stringify(variable)).toContain('BAD_USER_INPUT');
    expect(codeOf(await line.ask('4', 'fragment F on Viewer { unreadCount }'))).toBeDefined();
    expect((await line.ask('5', '{ viewer { unreadCount } }')).payload).toEqual({
      data: { viewer: { unreadCount: 0 } },
    });
    expect(line.closed).toEqual([]);
    expect(line.messages.some((message) => message.id === 'live')).toBe(false);
    line.socket.terminate();
  });

  it('[F14] has the limits of HTTP: depth, aliases, tokens', async () => {
    const line = await open(distributor.token);
    const aliases = Array.from({ length: 201 }, (_, i) => `a${i}: unreadCount`).join(' ');
    expect(codeOf(await line.ask('1', `{ viewer { ${aliases} } }`))).toBe('LIMIT_EXCEEDED');
    const long = `{ viewer { ${'unreadCount '.repeat(3500)} } }`;
    expect(codeOf(await line.ask('2', long))).toBe('LIMIT_EXCEEDED');
    expect(line.closed).toEqual([]);
    line.socket.terminate();
  });

  it('closes on a message larger than 64 KiB, and carries at most 100 operations', async () => {
    const line = await open(distributor.token);
    for (let i = 0; i < 100; i += 1) {
      const query = 'subscription { notificationAdded { id } }';
      line.send({ id: `s${i}`, type: 'subscribe', payload: { query } });
    }
    expect(codeOf(await line.ask('one more', '{ viewer { unreadCount } }'))).toBe('LIMIT_EXCEEDED');
    line.send({ id: 's0', type: 'complete' });
    await sleep(100);
    expect((await line.ask('now', '{ viewer { unreadCount } }')).type).toBe('next');
    line.send({ id: 'big', type: 'subscribe', payload: { query: ' '.repeat(70_000) } });
    await once(line.socket, 'close');
    expect(line.closed).toEqual([1009]);
  });

  it.each([
    ['https://evil.example', 403],
    ['null', 403],
  ])('[F19] refuses the handshake of a page from %s', async (origin, status) => {
    const socket = new WebSocket(
      `${app.url.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
      {
        headers: { origin, cookie: `distributary_session=${distributor.token}` },
      },
    );
    const [error] = (await once(socket, 'error').catch((thrown: unknown) => [thrown])) as [Error];
    expect(error.message).toContain(String(status));
  });

  it('takes the handshake of our own page with its cookie', async () => {
    const line = await open(undefined, {
      origin: app.url,
      cookie: `distributary_session=${distributor.token}`,
    });
    expect((await line.ask('1', '{ viewer { permissions } }')).payload).toMatchObject({
      data: { viewer: { permissions: expect.arrayContaining(['DISTRIBUTOR_VIEW']) } },
    });
    line.socket.terminate();
  });

  it('masks what went wrong inside', async () => {
    const { sql } = app;
    await sql`alter table notifications rename to notifications_away`;
    try {
      const line = await open(distributor.token);
      const text = JSON.stringify(await line.ask('1', '{ viewer { unreadCount } }'));
      expect(text).toContain('INTERNAL_SERVER_ERROR');
      expect(text).not.toMatch(/relation|select|notifications_away/);
      line.socket.terminate();
    } finally {
      await sql`alter table notifications_away rename to notifications`;
    }
  });
});

describe('accountChanged', () => {
  it('[RECON-02][BOOK-02] both sides hear of a booking as it happens, nobody else', async () => {
    const stranger = await buildDistributor(app);
    const account = await buildAccount(app, supplier, distributor);
    const query = 'subscription { accountChanged { account { id balance { amount } } } }';
    const lines = await Promise.all(
      [supplier, distributor, stranger].map(async (org) => {
        const line = await open(org.token);
        line.send({ id: 'a', type: 'subscribe', payload: { query } });
        return line;
      }),
    );
    await sleep(200);
    await post(app, supplier, account, 'BOOKKEEPING', 'heard', [['ADD_BALANCE', '12.50']]);
    const told = {
      data: { accountChanged: { account: { id: account, balance: { amount: '12.50' } } } },
    };
    expect((await lines[0]?.answer('a'))?.payload).toEqual(told);
    expect((await lines[1]?.answer('a'))?.payload).toEqual(told);
    await sleep(200);
    expect(lines[2]?.messages.some((message) => message.id === 'a')).toBe(false);
    for (const line of lines) line.socket.terminate();
  });
});
