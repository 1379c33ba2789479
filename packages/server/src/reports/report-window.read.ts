import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '../platform/db.ts';
import { at } from '../platform/uuid-list.ts';

/** A local day from its midnight up to the next. */
export interface ReportDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly since: Date;
  readonly until: Date;
}

/** A period of whole local days up to now, and the one before it up to the same hour. */
export interface ReportWindow {
  /** IANA zone the days are of. */
  readonly timeZone: string;
  /** Oldest first. */
  readonly days: readonly ReportDay[];
  readonly previousFrom: Date;
  /** As many days before now, at the same local time: a half day is compared with a half day. */
  readonly previousTo: Date;
}

interface Row extends Record<string, unknown> {
  day: string;
  since: string;
  previous_from: string;
  previous_to: string;
}

/** PostgreSQL knows each zone's midnights, also on the days when clocks are moved. */
export async function reportWindow(
  db: Executor,
  timeZone: string,
  days: number,
  now: Date,
): Promise<ReportWindow> {
  const rows = await db.execute<Row>(sql`
    select (today - n)::text as day, (today - n)::timestamp at time zone zone as since,
      (today - ${2 * days - 1}::integer)::timestamp at time zone zone as previous_from,
      (local - make_interval(days => ${days}::integer)) at time zone zone as previous_to
    from (select ${timeZone}::text as zone, ${at(now)} at time zone ${timeZone}::text as local) l
    cross join lateral (select local::date as today) t
    cross join generate_series(${days - 1}::integer, -1, -1) n
    order by n desc`);
  return {
    timeZone,
    // The last row is tomorrow: its midnight ends today.
    days: rows.slice(0, -1).map(({ day, since }, index) => ({
      day,
      since: new Date(since),
      until: new Date(rows[index + 1]!.since),
    })),
    previousFrom: new Date(rows[0]!.previous_from),
    previousTo: new Date(rows[0]!.previous_to),
  };
}

/** The days of the period and, as one more span, the period before; `d (day, since, until)`. */
export function spans({ days, previousFrom, previousTo }: ReportWindow): SQL {
  const rows = days.map(({ day, since, until }) => sql`(${day}, ${at(since)}, ${at(until)})`);
  rows.push(sql`(null, ${at(previousFrom)}, ${at(previousTo)})`);
  return sql`(values ${sql.join(rows, sql`, `)}) d (day, since, until)`;
}
