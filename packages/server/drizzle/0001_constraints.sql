-- What Drizzle cannot say: append-only books and the application's own role.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger ledger_entries_append_only before update or delete on ledger_entries
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger ledger_transactions_append_only before update or delete on ledger_transactions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger price_changes_append_only before update or delete on price_changes
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger fee_versions_append_only before update or delete on fee_versions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger stock_movements_append_only before update or delete on stock_movements
  for each row execute function refuse_change();
--> statement-breakpoint
do $$
begin
  if exists (select 1 from pg_roles where rolname = 'distributary_app') then null;
  elsif (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) then
    begin
      create role distributary_app nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if exists (select 1 from pg_roles where rolname = 'distributary_app') then
    execute 'grant usage on schema public to distributary_app';
    execute 'grant select, insert, update, delete on all tables in schema public to distributary_app';
    execute 'grant usage on all sequences in schema public to distributary_app';
    execute 'revoke update, delete, truncate on ledger_entries, ledger_transactions, price_changes, fee_versions, stock_movements from distributary_app';
    begin
      execute format('grant distributary_app to %I', current_user);
    exception when others then null;
    end;
  end if;
end $$;
