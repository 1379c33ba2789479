import type { DocumentNode, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import i18next from 'i18next';
import { notifyFailure } from '../ui/notify.ts';

type Connection<Node> = {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  /** All that match, where the list is asked for it. */
  matching?: { count: number };
};

type Variables = { first: number; after?: string | null };

export type Pages<Node> = {
  rows: readonly Node[];
  /** Nothing can be shown yet. */
  loading: boolean;
  /** Other filters were asked for: until they answer, the rows of those before stay in sight. */
  stale: boolean;
  hasMore: boolean;
  onLoadMore: () => void;
  totalCount: number | null;
  error: Error | undefined;
  /** Reads again what is shown, as far as the reader has loaded it; for live updates too. */
  refetch: () => void;
};

/**
 * A list page by page, as the table wants it: `<Table {...pages} />`. The query takes `$first` and
 * `$after`; `pick` says where in the answer the connection is.
 */
export function usePages<Data, Vars extends OperationVariables & Variables, Node>(
  document: DocumentNode | TypedDocumentNode<Data, Vars>,
  variables: Omit<Vars, 'first' | 'after'> & { first?: number },
  pick: (data: Data) => Connection<Node> | null | undefined,
): Pages<Node> {
  const asked = { first: 50, ...variables } as unknown as Vars;
  const { data, previousData, error, fetchMore, refetch, loading, client } = useQuery<
    Data,
    OperationVariables
  >(document as TypedDocumentNode<Data, OperationVariables>, { variables: asked });
  const shown = (data ?? previousData) as Data | undefined;
  const connection = shown ? pick(shown) : null;
  const after = connection?.pageInfo.endCursor;
  const rows = connection?.nodes ?? none;
  async function again(): Promise<void> {
    if (error) {
      await refetch();
      return;
    }
    // Joined with the pages held, because a list is known by its other arguments.
    const first = Math.min(largestPage, Math.max(asked.first, rows.length));
    await client.query({
      query: document as TypedDocumentNode<Data, OperationVariables>,
      variables: { ...asked, first },
      fetchPolicy: 'network-only',
    });
  }

  return {
    rows,
    loading: loading && !connection,
    stale: loading && data === undefined && connection !== null && connection !== undefined,
    hasMore: data !== undefined && connection?.pageInfo.hasNextPage === true,
    onLoadMore: () => void fetchMore({ variables: { ...asked, after } }).catch(tell),
    totalCount: connection?.matching?.count ?? null,
    error,
    refetch: () => void again().catch(tell),
  };
}

/** What is shown stays; the reader is told that it is not the newest, or not all. */
function tell(): void {
  notifyFailure(i18next.t('ui.table.cannotRead'));
}

const none: readonly never[] = [];
/** The server gives at most this many at once. */
const largestPage = 100;
