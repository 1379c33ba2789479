import { Button, SegmentedControl, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../lib/use-pages.ts';
import classes from './bell.module.css';
import { NoticeList } from './notice-list.tsx';
import { InboxDocument, type Notice } from './queries.ts';
import { useMarkRead } from './use-mark-read.ts';

type Props = { unread: number; onOpen: (notice: Notice) => void; onAll: () => void };

/** What stands below the bell; opening a notice marks it as read. */
export function Inbox({ unread, onOpen, onAll }: Props) {
  const { t } = useTranslation();
  const [only, setOnly] = useState<'all' | 'unread'>('all');
  const { marking, markOne, markAll } = useMarkRead();
  const pages = usePages(
    InboxDocument,
    { first: 20, unread: only === 'unread' },
    (data) => data.viewer?.notifications,
  );
  return (
    <>
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
      </div>
      <div className={classes.list}>
        <NoticeList
          pages={pages}
          unreadOnly={only === 'unread'}
          onOpen={(notice) => {
            void markOne(notice);
            onOpen(notice);
          }}
          onMark={(notice) => void markOne(notice)}
        />
      </div>
      <div className={classes.foot}>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={unread === 0}
          loading={marking}
          onClick={() => void markAll()}
        >
          {t('notifications.markAll')}
        </Button>
        <UnstyledButton className={classes.all} onClick={onAll}>
          {t('notifications.seeAll')}
        </UnstyledButton>
      </div>
    </>
  );
}
