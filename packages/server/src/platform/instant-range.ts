import { and, gte, lt, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** From an instant on and before another; an end that is absent is open. */
export interface Range {
  readonly from?: Date | null;
  readonly to?: Date | null;
}

export function within(column: PgColumn, range: Range | null | undefined): SQL | undefined {
  return and(
    range?.from ? gte(column, range.from) : undefined,
    range?.to ? lt(column, range.to) : undefined,
  );
}
