import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../src/testing/app.ts';
import { buildDistributor } from '../../src/testing/factories.ts';
import { HOSTILE, type Hostile } from './hostile-corpus.ts';
import { openLine } from './socket-line.ts';

/** What only somebody inside may see: paths of our files, SQL, names of the stack. */
const INSIDES =
  /node_modules|\.ts:\d|at \w+ \(|select .* from |insert into|stacktrace|postgres|drizzle/i;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

async function post(body: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const payloadOf = ({ query, variables, operationName }: Hostile) => ({
  query,
  ...(variables === undefined ? {} : { variables }),
  ...(operationName === undefined ? {} : { operationName }),
});

const firstCode = (text: string) => /"code":"([A-Z_]+)"/.exec(text)?.[1];

describe('[F14] what nobody means well', () => {
  it('is a corpus of at least forty', () => {
    expect(new Set(HOSTILE.map(({ what }) => what)).size).toBeGreaterThanOrEqual(40);
  });

  it.each(HOSTILE)('over HTTP: $what is answered $code', async (hostile) => {
    const started = performance.now();
    const { text } = await post(JSON.stringify(payloadOf(hostile)));
    expect(firstCode(text), text.slice(0, 300)).toBe(hostile.code);
    expect(text).not.toMatch(INSIDES);
    expect((JSON.parse(text) as Answer).errors?.length ?? 1).toBeLessThanOrEqual(100);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('over a socket each is answered alike, and costs nobody else the socket', async () => {
    const { token } = await buildDistributor(app);
    const open = await openLine(app.url);
    const wrong: string[] = [];
    for (const [i, hostile] of HOSTILE.entries()) {
      const text = await open.ask(`h${i}`, payloadOf(hostile));
      const code = firstCode(text);
      const expected = hostile.socketCode ?? hostile.code;
      if (code !== expected) wrong.push(`${hostile.what}: ${code}, not ${expected}`);
      if (INSIDES.test(text)) wrong.push(`${hostile.what}: ${text.slice(0, 300)}`);
    }
    expect(wrong).toEqual([]);
    expect(await open.ask('last', { query: '{ __typename }' })).toContain('Query');
    open.socket.terminate();
    const signedIn = await openLine(app.url, token);
    expect(await signedIn.ask('a', { query: '{ viewer { unreadCount } }' })).toContain('0');
    signedIn.socket.terminate();
  });
});
