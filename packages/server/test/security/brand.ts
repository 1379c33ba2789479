import type { Sql } from 'postgres';

/** Text that people write; codes, states and keys stay as they are. */
const WRITTEN =
  '(^|_)(name|note|nickname|contact|phone|message|address_line|city|tracking_no|barcode)$';

/** Writes a mark into every text that somebody of these organisations wrote, in every table. */
export async function brand(sql: Sql, mark: string, uuids: readonly string[]): Promise<number> {
  const columns = await sql<{ table: string; column: string }[]>`
    select c.table_name as table, c.column_name as column
    from information_schema.columns c join pg_tables t
      on t.tablename = c.table_name and t.schemaname = c.table_schema
    where c.table_schema = 'public' and c.data_type = 'text' and c.column_name ~ ${WRITTEN}`;
  let branded = 0;
  await sql.begin(async (tx) => {
    await tx.unsafe('set local session_replication_role = replica');
    for (const { table, column } of columns) {
      const done = await tx.unsafe(
        `update public."${table}" r set "${column}" = '${mark}' || "${column}"
         where "${column}" is not null and r::text ~ '${uuids.join('|')}'`,
      );
      branded += done.count;
    }
  });
  return branded;
}
