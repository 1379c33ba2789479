import { ActionIcon, Button, Skeleton, UnstyledButton } from '@mantine/core';
import { IconBell, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../lib/reader.ts';
import type { Pages } from '../../lib/use-pages.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Empty } from '../../ui/empty.tsx';
import { CannotRead } from '../../ui/table/cannot-read.tsx';
import { byDay, type Day } from './days.ts';
import classes from './notice.module.css';
import { NoticeIcon } from './notice-icon.tsx';
import { noticeLines, noticeTitle } from './notice-words.ts';
import type { Notice } from './queries.ts';

type Props = {
  pages: Pages<Notice>;
  unreadOnly: boolean;
  onOpen: (notice: Notice) => void;
  onMark: (notice: Notice) => void;
};

/** What the organisation was told, newest first, day by day. */
export function NoticeList({ pages, unreadOnly, onOpen, onMark }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useReader();
  if (pages.loading) return <Waiting />;
  if (pages.error && pages.rows.length === 0) return <CannotRead onRetry={pages.refetch} />;
  if (pages.rows.length === 0) {
    return (
      <Empty
        icon={IconBell}
        title={t(unreadOnly ? 'notifications.allRead' : 'notifications.none')}
        text={t(unreadOnly ? 'notifications.noneUnread' : 'notifications.noneText')}
      />
    );
  }
  return (
    <>
      {byDay(pages.rows, timeZone, new Date()).map((day) => (
        <section key={day.day}>
          <h2 className={classes.day}>
            <DayName day={day} />
          </h2>
          {day.items.map((notice) => (
            <Row
              key={notice.id}
              notice={notice}
              isToday={day.isToday}
              onOpen={onOpen}
              onMark={onMark}
            />
          ))}
        </section>
      ))}
      {pages.hasMore && (
        <div className={classes.foot}>
          <Button size="compact-sm" variant="subtle" onClick={pages.onLoadMore}>
            {t('notifications.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Waiting() {
  return (
    <div className={classes.waiting}>
      {['first', 'second', 'third'].map((name) => (
        <Skeleton key={name} h={44} />
      ))}
    </div>
  );
}

function DayName({ day: { day, isToday, isYesterday } }: { day: Day<Notice> }) {
  const { t } = useTranslation();
  const { locale } = useReader();
  if (isToday) return t('notifications.today');
  if (isYesterday) return t('notifications.yesterday');
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${day}T00:00:00Z`));
}

type RowProps = Pick<Props, 'onOpen' | 'onMark'> & { notice: Notice; isToday: boolean };

function Row({ notice, isToday, onOpen, onMark }: RowProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.row} data-unread={!notice.read || undefined}>
      <UnstyledButton className={classes.item} onClick={() => onOpen(notice)}>
        <NoticeIcon kind={notice.kind} />
        <span className={classes.words}>
          <span className={classes.what}>{noticeTitle(notice, t)}</span>
          {noticeLines(notice, t).map((line) => (
            <span key={line} className={classes.line}>
              {line}
            </span>
          ))}
          <span className={classes.when}>
            <DateTime value={notice.createdAt} ago={isToday} clock={!isToday} />
          </span>
        </span>
      </UnstyledButton>
      {!notice.read && (
        <ActionIcon
          className={classes.mark}
          size={26}
          aria-label={t('notifications.markOne')}
          title={t('notifications.markOne')}
          onClick={() => onMark(notice)}
        >
          <IconCheck size={15} stroke={1.8} />
        </ActionIcon>
      )}
    </div>
  );
}
