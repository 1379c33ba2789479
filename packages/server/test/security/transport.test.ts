import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { buildDistributor, type TestOrganisation } from '../../src/testing/factories.ts';
import { openLine } from './socket-line.ts';

let app: TestApp;
let victim: TestOrganisation;
beforeAll(async () => {
  app = await startTestApp();
  victim = await buildDistributor(app, { name: 'Victim' });
});
afterAll(() => app.close());

const RENAME =
  'mutation { organisationUpdate(input: { name: "Taken" }) { userErrors { __typename } } }';
const cookie = () => `distributary_session=${victim.token}`;

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Plain HTTP: fetch would not let us set Origin and Cookie as a browser of a victim does. */
async function send({ path = '/graphql', method = 'POST', headers = {}, body = '' }: Sent) {
  const sent = request(`${app.url}${path}`, { method, headers });
  sent.on('error', () => {});
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return { status: response.statusCode ?? 0, text, headers: response.headers };
}

const nameNow = async () => {
  const query = '{ viewer { organisation { name } } }';
  const { viewer } = await app.must<{ viewer: { organisation: { name: string } } }>(
    victim.token,
    query,
  );
  return viewer.organisation.name;
};

const json = (operation: unknown) => JSON.stringify(operation);
const multipart = (boundary: string) =>
  [
    `--${boundary}`,
    'Content-Disposition: form-data; name="operations"',
    '',
    json({ query: RENAME }),
    `--${boundary}--`,
    '',
  ].join('\r\n');

const FORGED: readonly (readonly [string, () => Sent])[] = [
  [
    'a form of text/plain',
    () => ({ headers: { 'content-type': 'text/plain' }, body: json({ query: RENAME }) }),
  ],
  ['a form without a type', () => ({ body: json({ query: RENAME }) })],
  [
    'an urlencoded form',
    () => ({
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `query=${encodeURIComponent(RENAME)}`,
    }),
  ],
  [
    'a multipart form',
    () => ({
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: multipart('x'),
    }),
  ],
  ['a link', () => ({ method: 'GET', path: `/graphql?query=${encodeURIComponent(RENAME)}` })],
  [
    'a link that claims to be safe',
    () => ({
      method: 'GET',
      path: `/graphql?query=${encodeURIComponent(RENAME)}`,
      headers: { 'apollo-require-preflight': 'true' },
    }),
  ],
  [
    'a link with another method',
    () => ({ method: 'DELETE', path: `/graphql?query=${encodeURIComponent(RENAME)}` }),
  ],
  [
    'JSON of a foreign page',
    () => ({
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: json({ query: RENAME }),
    }),
  ],
  [
    'JSON of a page without an origin',
    () => ({
      headers: { 'content-type': 'application/json', origin: 'null' },
      body: json({ query: RENAME }),
    }),
  ],
  [
    'JSON of a page whose name begins like ours',
    () => ({
      headers: { 'content-type': 'application/json', origin: `${app.url}.evil.example` },
      body: json({ query: RENAME }),
    }),
  ],
  [
    'JSON of another port of this machine',
    () => ({
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:1' },
      body: json({ query: RENAME }),
    }),
  ],
];

describe('[F19] with the cookie of a victim', () => {
  it.each(FORGED)('%s changes nothing', async (_what, build) => {
    const sent = build();
    const answer = await send({ ...sent, headers: { cookie: cookie(), ...sent.headers } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(await nameNow()).toBe('Victim');
  });

  it('a page of our own may act, so that the refusals above prove something', async () => {
    const headers = { 'content-type': 'application/json', origin: app.url, cookie: cookie() };
    const body = json({ query: RENAME.replace('Taken', 'Renamed') });
    expect((await send({ headers, body })).status).toBe(200);
    expect(await nameNow()).toBe('Renamed');
    await app.must(victim.token, RENAME.replace('Taken', 'Victim'));
  });

  it('a preflight of a foreign page is not allowed', async () => {
    const answer = await send({
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])(
    'a socket of a page at %s is not opened',
    async (origin) => {
      const headers = { origin, cookie: cookie() };
      const url = `${app.url.replace('http', 'ws')}/graphql`;
      const socket = new WebSocket(url, 'graphql-transport-ws', { headers });
      const [error] = (await once(socket, 'error').catch((thrown: unknown) => [thrown])) as [Error];
      expect(error.message).toContain('403');
    },
  );
});

describe('[F14] what is too large or broken', () => {
  const asJson = { 'content-type': 'application/json' };
  const BROKEN: readonly (readonly [string, number, () => Sent])[] = [
    ['a batch', 400, () => ({ headers: asJson, body: json([{ query: '{ __typename }' }]) })],
    [
      'a batch of a thousand',
      400,
      () => ({ headers: asJson, body: json(Array(1000).fill({ query: '{ __typename }' })) }),
    ],
    [
      'a body over 1 MB',
      413,
      () => ({
        headers: asJson,
        body: json({ query: '{ __typename }', pad: 'x'.repeat(2 ** 20) }),
      }),
    ],
    ['a body that is no JSON', 400, () => ({ headers: asJson, body: '{"query": ' })],
    ['no body', 400, () => ({ headers: asJson })],
    ['a body that is null', 400, () => ({ headers: asJson, body: 'null' })],
    ['a query that is a number', 400, () => ({ headers: asJson, body: json({ query: 7 }) })],
    [
      'variables that are a text',
      400,
      () => ({ headers: asJson, body: json({ query: '{ __typename }', variables: 'x' }) }),
    ],
    [
      'a subscription over HTTP',
      400,
      () => ({ headers: asJson, body: json({ query: 'subscription { stockChanged { id } }' }) }),
    ],
    [
      'a path that leaves the folder',
      404,
      () => ({
        method: 'GET',
        path: '/files/..%2f..%2fetc%2fpasswd',
        headers: { cookie: cookie() },
      }),
    ],
  ];

  it.each(BROKEN)(
    '%s is answered %i and tells nothing of the inside',
    async (_what, status, build) => {
      const answer = await send(build());
      expect(answer.status).toBe(status);
      expect(answer.text).not.toMatch(/node_modules|\.ts:\d|at \w+ \(|select .* from/i);
    },
  );

  it('a hash for a query is answered as a bad request', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'x' } };
    const answer = await send({ headers: asJson, body: json({ extensions }) });
    expect(answer.text).toContain('"code":"BAD_REQUEST"');
  });

  it('a fault inside a route is answered without its words', async () => {
    await app.sql`alter table files rename to files_away`;
    try {
      const path = '/files/fil_01m6d1bgw0fky9pptsgftadqbc';
      const answer = await send({ method: 'GET', path, headers: { cookie: cookie() } });
      expect(answer.status).toBe(500);
      expect(answer.text).not.toMatch(/files|relation|select|query/i);
    } finally {
      await app.sql`alter table files_away rename to files`;
    }
  });

  it('a page of 101, of none and of less are refused over HTTP and over a socket', async () => {
    const line = await openLine(app.url, victim.token);
    for (const first of [101, 0, -1]) {
      const query = `{ viewer { notifications(first: ${first}) { nodes { id } } } }`;
      const { errors } = await app.ask(victim.token, query);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(await line.ask(`p${first}`, { query })).toContain('BAD_USER_INPUT');
    }
    line.socket.terminate();
  });

  it('a message of 10 MB closes its socket and no other', async () => {
    const [greedy, other] = await Promise.all([openLine(app.url), openLine(app.url)]);
    greedy.socket.send(
      json({ id: '1', type: 'subscribe', payload: { query: ' '.repeat(10_000_000) } }),
    );
    const [code] = (await once(greedy.socket, 'close')) as [number];
    expect([1006, 1009]).toContain(code);
    expect(await other.ask('1', { query: '{ __typename }' })).toContain('Query');
    other.socket.terminate();
  });
});
