import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useRef } from 'react';
import {
  InboxDocument,
  type Notice,
  NotificationAddedDocument,
  UnreadDocument,
} from './queries.ts';

const REMEMBERED = 500;
const COUNT_AFTER_MS = 200;

/**
 * The unread count, kept live. The subscription begins where the count was read, so nothing falls
 * between the two; what a reconnected line tells again is dropped by its id (NOTIF-08).
 */
export function useNotices(onArrival: (notice: Notice) => void): number {
  const apollo = useApolloClient();
  const heard = useRef(new Set<string>());
  const { data } = useQuery(UnreadDocument, { fetchPolicy: 'cache-and-network' });
  const counting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const began = useRef<string | null>(null);
  began.current ??= data?.viewer?.eventCursor ?? null;

  useSubscription(NotificationAddedDocument, {
    variables: { after: began.current },
    skip: began.current === null,
    onData: ({ data: { data: told } }) => {
      const added = told?.notificationAdded;
      if (!added || heard.current.has(added.id)) return;
      heard.current.add(added.id);
      if (heard.current.size > REMEMBERED) {
        const [oldest] = heard.current;
        if (oldest) heard.current.delete(oldest);
      }
      onArrival(added.notification);
      // Counted by the server: many arrive at once after a line was down.
      clearTimeout(counting.current);
      counting.current = setTimeout(
        () => void apollo.refetchQueries({ include: [UnreadDocument, InboxDocument] }),
        COUNT_AFTER_MS,
      );
    },
  });
  return data?.viewer?.unreadCount ?? 0;
}
