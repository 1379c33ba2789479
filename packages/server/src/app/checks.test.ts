import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/world.ts';
import { runChecks } from './checks.ts';

const source = fileURLToPath(new URL('..', import.meta.url));

describe('runChecks', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('runs every check of every slice, and an empty database breaks none', async () => {
    const written = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.checks.ts'))
      .flatMap((file) => [
        ...readFileSync(`${source}/${file}`, 'utf8').matchAll(/^ {4}name:\s+(['"])(.+)\1/gm),
      ])
      .map(([, , name]) => name);
    const { passed, broken } = await runChecks(database.sql);
    expect(broken).toEqual([]);
    expect([...passed].sort()).toEqual(written.sort());
  });
});
