import { describe, expect, it } from 'vitest';
import { createTestDatabase } from './world.ts';

describe('createTestDatabase', () => {
  it('gives each caller a migrated database that the others do not see', async () => {
    const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await one.sql`create table only_here (x int)`;
    const seen = await two.sql`select to_regclass('only_here') as name`;
    const migrated = await two.sql`select count(*)::int as n from drizzle.__drizzle_migrations`;
    expect(seen[0]?.name).toBeNull();
    expect(migrated[0]?.n).toBeGreaterThan(0);
    await Promise.all([one.drop(), two.drop()]);
  });
});
