import { sql } from 'drizzle-orm';
import type { Executor } from '../platform/db.ts';
import { at } from '../platform/uuid-list.ts';

/** A period of whole local days up to now, and the one before it up to the same hour. */
export interface ReportWindow {
  /** IANA zone the days are of. */
  readonly timeZone: string;
  /** The first day's local midnight. */
  readonly from: Date;
  readonly to: Date;
  readonly previousFrom: Date;
  /** As many days before `to`, at the same local time: a half day is compared with a half day. */
  readonly previousTo: Date;
  /** Every day of the period, `YYYY-MM-DD`, oldest first. */
  readonly dates: readonly string[];
}

interface Row extends Record<string, unknown> {
  first: string;
  previous_first: string;
  previous_to: string;
  dates: string[];
}

/** PostgreSQL knows each zone's midnights, also on the days when clocks are moved. */
export async function reportWindow(
  db: Executor,
  timeZone: string,
  days: number,
  now: Date,
): Promise<ReportWindow> {
  const [row] = await db.execute<Row>(sql`
    select (today - ${days - 1}::integer)::timestamp at time zone zone as first,
      (today - ${2 * days - 1}::integer)::timestamp at time zone zone as previous_first,
      (local - make_interval(days => ${days}::integer)) at time zone zone as previous_to,
      array(select (today - n)::text from generate_series(${days - 1}::integer, 0, -1) n) as dates
    from (select ${timeZone}::text as zone, ${at(now)} at time zone ${timeZone}::text as local) l,
      lateral (select local::date as today) t`);
  return {
    timeZone,
    from: new Date(row!.first),
    to: now,
    previousFrom: new Date(row!.previous_first),
    previousTo: new Date(row!.previous_to),
    dates: row!.dates,
  };
}
