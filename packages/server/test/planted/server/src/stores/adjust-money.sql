-- breaks: own-tables-only, no-clock-in-sql
create function adjust_money() returns void language sql as $$
  update ledger_entries set amount = 0 where at < now();
$$;
