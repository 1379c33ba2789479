import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../platform/limits.ts';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { buildDistributor } from '../testing/factories.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function post(body: unknown) {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

const codeOf = async (query: string) => {
  const { text } = await post({ query });
  return (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors?.[0]
    ?.extensions.code;
};

describe('over HTTP', () => {
  it('an operation with too many root fields, words or too much to answer is refused', async () => {
    const fields = Array.from({ length: LIMITS.rootFields + 1 }, (_, i) => `a${i}: __typename`);
    expect(await codeOf(`{ ${fields.join(' ')} }`)).toBe('LIMIT_EXCEEDED');
    expect(await codeOf(`{ ${'viewer { permissions } '.repeat(LIMITS.tokens / 3)} }`)).toBe(
      'LIMIT_EXCEEDED',
    );
    const members =
      'organisation { members(first: 100) { nodes { id name email kind isViewer role { id name permissions memberCount } } } }';
    expect(await codeOf(`{ viewer { ${members} } }`)).toBeUndefined();
    expect(await codeOf(`{ viewer { ${members.replace('100', '10000')} } }`)).toBe(
      'LIMIT_EXCEEDED',
    );
  });

  it('a batch of operations and a body over 1 MB are not taken', async () => {
    expect((await post([{ query: '{ __typename }' }])).status).toBe(400);
    expect((await post({ query: '{ __typename }', pad: 'x'.repeat(1_100_000) })).status).toBe(413);
  });

  it('a page is at most 100', async () => {
    const { token } = await buildDistributor(app);
    const query = '{ viewer { organisation { members(first: 101) { nodes { id } } } } }';
    const { errors } = await app.ask(token, query);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('tools can still read the whole schema', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { text } = await post({ query: getIntrospectionQuery() });
    const answer = JSON.parse(text) as { data: { __schema: { types: unknown[] } } };
    expect(answer.data.__schema.types.length).toBeGreaterThan(50);
  });
});
