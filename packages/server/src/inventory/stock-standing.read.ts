import { type SQL, sql } from 'drizzle-orm';
import type { StockStanding } from './stock.rules.ts';

const UNITS: Record<StockStanding, (units: SQL) => SQL> = {
  OUT: (units) => sql`${units} = 0`,
  LOW: (units) => sql`${units} between 1 and 10`,
  ENOUGH: (units) => sql`${units} > 10`,
};

/** Whether that many units stand in one of these ways; undefined = in any. */
export function standsIn(
  units: SQL,
  standings: readonly StockStanding[] | null | undefined,
): SQL | undefined {
  if (!standings) return undefined;
  const any = standings.map((standing) => sql`(${UNITS[standing](units)})`);
  return any.length > 0 ? sql`(${sql.join(any, sql` or `)})` : sql`false`;
}
