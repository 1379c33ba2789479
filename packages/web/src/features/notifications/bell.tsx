import { ActionIcon, Indicator, Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setTitleCount } from '../../lib/title.ts';
import classes from './bell.module.css';
import { Inbox } from './inbox.tsx';
import { noticeLines, noticeTitle } from './notice-words.ts';
import type { Notice } from './queries.ts';
import { showArrival } from './show-arrival.tsx';
import { useNotices } from './use-notices.ts';
import { useOpenNotice } from './use-open-notice.ts';

const SHOWN = 99;

/** The bell in the top bar: how much is unread, live, and the inbox below it (NOTIF-06, 07). */
export function Bell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = useOpenNotice();
  const [opened, setOpened] = useState(false);

  function open(notice: Notice) {
    setOpened(false);
    go(notice);
  }

  const unread = useNotices((notice) =>
    showArrival(noticeTitle(notice, t), noticeLines(notice, t), t('notifications.look'), () =>
      open(notice),
    ),
  );

  useEffect(() => setTitleCount(unread), [unread]);

  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width="var(--pop)"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Indicator
        disabled={unread === 0}
        label={unread > SHOWN ? `${SHOWN}+` : unread}
        size={16}
        offset={5}
      >
        <Popover.Target>
          <ActionIcon
            size="lg"
            aria-label={
              unread > 0
                ? t('notifications.openUnread', { count: unread })
                : t('notifications.open')
            }
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            <IconBell size={19} stroke={1.7} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown className={classes.panel}>
        {opened && (
          <Inbox
            unread={unread}
            onOpen={open}
            onAll={() => {
              setOpened(false);
              void navigate({ href: '/notifications' });
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
