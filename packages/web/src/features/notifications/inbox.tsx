import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, SegmentedControl, Skeleton, UnstyledButton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../lib/use-pages.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import classes from './bell.module.css';
import { noticeLines, noticeTitle } from './notice-words.ts';
import { InboxDocument, MarkReadDocument, type Notice, UnreadDocument } from './queries.ts';

type Props = { unread: number; onOpen: (notice: Notice) => void };

/** What the organisation was told, newest first; opening a notice marks it as read. */
export function Inbox({ unread, onOpen }: Props) {
  const { t } = useTranslation();
  const apollo = useApolloClient();
  const [only, setOnly] = useState<'all' | 'unread'>('all');
  const pages = usePages(
    InboxDocument,
    { first: 20, unread: only === 'unread' },
    (data) => data.viewer?.notifications,
  );
  const [mark, { loading }] = useMutation(MarkReadDocument, {
    update: (cache, { data }) => {
      const left = data?.notificationsMarkRead.unreadCount;
      if (typeof left !== 'number') return;
      cache.updateQuery({ query: UnreadDocument }, (known) =>
        known?.viewer ? { ...known, viewer: { ...known.viewer, unreadCount: left } } : known,
      );
    },
  });

  async function markAll() {
    await mark({ variables: { input: { all: true } } });
    await apollo.refetchQueries({ include: [InboxDocument] });
  }

  function open(notice: Notice) {
    if (!notice.read) {
      void mark({ variables: { input: { ids: [notice.id] } } });
      apollo.cache.modify<Notice>({
        id: apollo.cache.identify({ __typename: 'Notification', id: notice.id }) ?? '',
        fields: { read: () => true },
      });
    }
    onOpen(notice);
  }

  return (
    <div>
      <div className={classes.head}>
        <span className={classes.title}>{t('notifications.title')}</span>
        <SegmentedControl
          size="xs"
          value={only}
          onChange={(value) => setOnly(value as 'all' | 'unread')}
          data={[
            { value: 'all', label: t('notifications.everything') },
            { value: 'unread', label: t('notifications.onlyUnread') },
          ]}
        />
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={unread === 0}
          loading={loading}
          onClick={() => void markAll()}
        >
          {t('notifications.markAll')}
        </Button>
      </div>
      <div className={classes.list}>
        {pages.loading && <Skeleton h={120} />}
        {!pages.loading && pages.rows.length === 0 && (
          <Empty
            icon={IconBell}
            title={t('notifications.none')}
            text={t(only === 'all' ? 'notifications.noneText' : 'notifications.noneUnread')}
          />
        )}
        {pages.rows.map((notice) => (
          <UnstyledButton
            key={notice.id}
            className={classes.item}
            data-unread={!notice.read || undefined}
            onClick={() => open(notice)}
          >
            <div className={classes.what}>{noticeTitle(notice, t)}</div>
            {noticeLines(notice, t).map((line) => (
              <div key={line} className={classes.line}>
                {line}
              </div>
            ))}
            <div className={classes.when}>
              <DateTime value={notice.createdAt} ago />
            </div>
          </UnstyledButton>
        ))}
        {pages.hasMore && (
          <div className={classes.foot}>
            <Button size="compact-sm" variant="subtle" onClick={pages.onLoadMore}>
              {t('notifications.more')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
