import type { DocumentNode, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';

type Connection<Node> = {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount?: number | null;
};

type Variables = { first: number; after?: string | null };

export type Pages<Node> = {
  rows: readonly Node[];
  /** Nothing can be shown yet; while filters change the rows before stay in sight. */
  loading: boolean;
  hasMore: boolean;
  onLoadMore: () => void;
  totalCount: number | null;
  error: Error | undefined;
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
  const { data, previousData, error, fetchMore, refetch, loading } = useQuery<
    Data,
    OperationVariables
  >(document as TypedDocumentNode<Data, OperationVariables>, { variables: asked });
  const shown = (data ?? previousData) as Data | undefined;
  const connection = shown ? pick(shown) : null;
  const after = connection?.pageInfo.endCursor;
  return {
    rows: connection?.nodes ?? none,
    loading: loading && !connection,
    hasMore: data !== undefined && connection?.pageInfo.hasNextPage === true,
    onLoadMore: () => void fetchMore({ variables: { ...asked, after } }),
    totalCount: connection?.totalCount ?? null,
    error,
    refetch: () => void refetch(),
  };
}

const none: readonly never[] = [];
