import { graphql } from '../../gql/gql.ts';
import type { Statement_EntryFragment } from '../../gql/graphql.ts';

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
    transaction { id kind note bookedBy packageNo order { id } attachment { id url } }
  }
`);

export type Entry = Statement_EntryFragment;

/** Entries under the month they fall in, in the reader's zone, in the order they came. */
export function byMonth(
  entries: readonly Entry[],
  timeZone: string,
  locale: string,
): { month: string; entries: Entry[] }[] {
  const name = new Intl.DateTimeFormat(locale, { timeZone, month: 'long', year: 'numeric' });
  const months: { month: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const month = name.format(new Date(entry.occurredAt));
    const last = months.at(-1);
    if (last?.month === month) last.entries.push(entry);
    else months.push({ month, entries: [entry] });
  }
  return months;
}
