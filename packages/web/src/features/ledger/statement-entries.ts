import { graphql } from '../../gql/gql.ts';
import type { Statement_EntryFragment, Statement_MonthFragment } from '../../gql/graphql.ts';

graphql(/* GraphQL */ `
  fragment Statement_entry on LedgerEntry {
    id
    no
    kind
    amount { amount currency }
    balanceAfter { amount currency }
    occurredAt
    reversed
    viewerCanReverse
    transaction {
      id kind note bookedBy packageNo order { id } attachment { id url }
      conversion { from rate }
    }
  }
`);

graphql(/* GraphQL */ `
  fragment Statement_month on StatementMonth {
    month entries
    opening { amount currency } received { amount currency }
    charged { amount currency } closing { amount currency }
  }
`);

export type Month = Statement_MonthFragment;
export type Entry = Statement_EntryFragment;

/** Entries under the month they fall in, YYYY-MM in the reader's zone, in the order they came. */
export function byMonth(
  entries: readonly Entry[],
  timeZone: string,
): { month: string; entries: Entry[] }[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit' });
  const months: { month: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const month = format.format(new Date(entry.occurredAt));
    const last = months.at(-1);
    if (last?.month === month) last.entries.push(entry);
    else months.push({ month, entries: [entry] });
  }
  return months;
}
