import { useApolloClient, useMutation } from '@apollo/client/react';
import { InboxDocument, MarkReadDocument, type Notice, UnreadDocument } from './queries.ts';

/** Marks one notice, or all of them, as read; the bell counts what the server says is left. */
export function useMarkRead() {
  const apollo = useApolloClient();
  const [mark, { loading }] = useMutation(MarkReadDocument, {
    update: (cache, { data }) => {
      const left = data?.notificationsMarkRead.unreadCount;
      if (typeof left !== 'number') return;
      cache.updateQuery({ query: UnreadDocument }, (known) =>
        known?.viewer ? { ...known, viewer: { ...known.viewer, unreadCount: left } } : known,
      );
    },
  });
  return {
    marking: loading,
    markOne: async ({ id, read }: Notice) => {
      if (read) return;
      apollo.cache.modify<Notice>({
        id: apollo.cache.identify({ __typename: 'Notification', id }) ?? '',
        fields: { read: () => true },
      });
      await mark({ variables: { input: { ids: [id] } } });
    },
    markAll: async () => {
      await mark({ variables: { input: { all: true } } });
      await apollo.refetchQueries({ include: [InboxDocument] });
    },
  };
}
