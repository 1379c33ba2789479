import type postgres from 'postgres';

/**
 * Gives the application's role the tables that migrations added since it was made. A table it can
 * read already is left alone: of the append-only books it must not get back what was taken away.
 */
export async function grantNewTables(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`do $$
    declare added regclass;
    begin
      if not exists (select 1 from pg_roles where rolname = 'distributary_app') then return; end if;
      for added in
        select oid from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and not has_table_privilege('distributary_app', oid, 'select')
      loop
        execute format('grant select, insert, update, delete on %s to distributary_app', added);
      end loop;
      execute 'grant usage on all sequences in schema public to distributary_app';
    end $$`);
}
