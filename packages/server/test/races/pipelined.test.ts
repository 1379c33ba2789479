import { sql as statement } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/platform/db.ts';
import { pipelined } from '../../src/platform/pipelined.ts';
import { createTestDatabase, type TestDatabase } from '../../src/testing/world.ts';

let place: TestDatabase;
let database: Database;
beforeAll(async () => {
  place = await createTestDatabase();
  database = openDatabase({ url: place.url, poolSize: 1, asApplication: false });
  await place.sql`create table marks (no integer, xid text)`;
});
afterAll(async () => {
  await database.close();
  await place.drop();
});

const marks = async () =>
  (await place.sql`select no, xid from marks order by no`).map((row) => row);

it('[ORD-22] facts, further statements and writing are one transaction', async () => {
  const seen = await pipelined(
    database,
    async (sql) => (await sql`select pg_current_xact_id()::text as xid`)[0]!.xid as string,
    async (xid, tx) => {
      const [row] = await tx.execute<{ xid: string }>(
        statement`select pg_current_xact_id()::text as xid`,
      );
      return {
        value: [xid, row!.xid],
        write: (sql) => sql`insert into marks values (1, pg_current_xact_id()::text)`,
      };
    },
  );
  const [first] = await marks();
  expect(seen).toEqual([first!.xid, first!.xid]);
});

it('[ORD-22] a failing last statement leaves nothing, though commit left with it', async () => {
  const failing = pipelined(
    database,
    async (sql) => sql`insert into marks values (2, '')`,
    async () => ({ value: null, write: (sql) => sql`select 1 / 0` }),
  );
  await expect(failing).rejects.toThrow('division by zero');
  expect(await marks()).toHaveLength(1);
  expect(await database.sql`select 1 as one`).toEqual([{ one: 1 }]);
});

it('[ORD-22] after a lost connection nothing of it reaches the transaction that follows on it', async () => {
  const losing = pipelined(
    database,
    async (sql) => (await sql`select pg_backend_pid() as pid`)[0]!.pid as number,
    async (pid, tx) => {
      const ending = setTimeout(() => place.sql`select pg_terminate_backend(${pid})`.execute(), 50);
      await tx.execute(statement`select pg_sleep(5)`).finally(() => clearTimeout(ending));
      return { value: null, write: (sql) => sql`insert into marks values (3, '')` };
    },
  );
  const others = Array.from({ length: 5 }, (_, i) =>
    database.sql.begin(async (sql) => {
      await sql`insert into marks values (${10 + i}, '')`;
      await sql`select pg_sleep(0.02)`;
      await sql`insert into marks values (${20 + i}, '')`;
    }),
  );
  await expect(losing).rejects.toThrow();
  // The driver may fail the one that waited for the lost connection; none may be halved by it.
  await Promise.allSettled(others);
  const after = (await marks()).map(({ no }) => Number(no));
  const whole = after.filter((no) => no >= 10 && no < 20);
  expect(whole.length).toBeGreaterThanOrEqual(4);
  expect(after).toEqual([1, ...whole, ...whole.map((no) => no + 10)]);
});
