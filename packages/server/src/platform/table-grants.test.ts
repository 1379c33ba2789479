import postgres from 'postgres';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../testing/world.ts';
import { grantNewTables } from './table-grants.ts';

it("the application's role works on tables added later, and still only adds to the books", async () => {
  const { url, drop } = await createTestDatabase();
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const may = async (table: string, act: string): Promise<boolean> => {
    const [row] =
      await sql`select has_table_privilege('distributary_app', ${table}, ${act}) as may`;
    return row?.may as boolean;
  };
  await sql`create table added_later (id int primary key)`;
  expect(await may('added_later', 'select')).toBe(false);
  await grantNewTables(sql);
  expect(await may('added_later', 'insert')).toBe(true);
  expect(await may('added_later', 'delete')).toBe(true);
  expect(await may('ledger_entries', 'insert')).toBe(true);
  expect(await may('ledger_entries', 'update')).toBe(false);
  await sql.end();
  await drop();
});
