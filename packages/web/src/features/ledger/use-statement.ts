import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { LedgerEntryKind } from '../../gql/graphql.ts';
import { dayStart } from '../../lib/day-start.ts';
import { useReader } from '../../lib/reader.ts';
import type { Figures } from './account-fragment.ts';
import type { Entry, Month } from './statement-entries.ts';
import { kindsOf, type StatementSearch } from './statement-search.ts';
import { useAccountChanges } from './use-account-changes.ts';

export type StatementAccount = Figures & {
  viewerCanBook: boolean;
  viewerCanForceDeduction: boolean;
  viewerCanSetCredit: boolean;
  partner: { id: string; name: string };
  months: readonly Month[];
  entries: {
    nodes: readonly Entry[];
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  };
};

type Variables = {
  id: string;
  first: number;
  after?: string | null;
  kinds?: readonly LedgerEntryKind[] | null;
  orderId?: string | null;
  from?: string | null;
  to?: string | null;
  timeZone: string;
};

const PAGE = 50;

/** What the address says, as the API wants it: days become the instants they begin and end at. */
export const statementFilter = (search: StatementSearch, timeZone: string) => ({
  kinds: kindsOf(search.show),
  orderId: search.order ?? null,
  from: search.from ? dayStart(search.from, timeZone, 0) : null,
  to: search.to ? dayStart(search.to, timeZone, 1) : null,
});

/** One account with its entries, read again whenever something is booked on it. */
export function useStatement<Data, Vars extends { id: string | number; first: number }>(
  document: TypedDocumentNode<Data, Vars>,
  accountId: string,
  search: StatementSearch,
  pick: (data: Data) => StatementAccount | null | undefined,
) {
  const { timeZone } = useReader();
  const variables: Variables = {
    id: accountId,
    first: PAGE,
    timeZone,
    ...statementFilter(search, timeZone),
  };
  const { data, previousData, loading, error, fetchMore, refetch } = useQuery(
    document as unknown as TypedDocumentNode<Data, OperationVariables>,
    { variables },
  );
  const shown = (data ?? previousData) as Data | undefined;
  const account = shown ? (pick(shown) ?? null) : null;
  useAccountChanges((changed) => {
    if (changed === accountId) void refetch();
  });
  return {
    account,
    loading: loading && !account,
    /** What is shown answers the filters before: no sum of it may stand under the new ones. */
    stale: data === undefined,
    failed: error !== undefined,
    onRetry: () => void refetch(),
    onMore: () =>
      void fetchMore({ variables: { ...variables, after: account?.entries.pageInfo.endCursor } }),
  };
}
