import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setTitleCount } from '../../lib/title.ts';
import { noticeLines, noticeTitle } from './notice-words.ts';
import type { Notice } from './queries.ts';
import { showArrival } from './show-arrival.tsx';
import { useNotices } from './use-notices.ts';
import { useOpenNotice } from './use-open-notice.ts';

const load = () => import('./bell-panel.tsx');
const BellPanel = lazy(() => load().then((m) => ({ default: m.BellPanel })));
const SHOWN = 99;

/**
 * The bell in the top bar: how much is unread, live, and the inbox below it (NOTIF-06, 07). The inbox
 * is loaded when somebody reaches for it.
 */
export function Bell() {
  const { t } = useTranslation();
  const go = useOpenNotice();
  const button = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState(false);
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

  const face = (
    <ActionIcon
      ref={button}
      size="lg"
      aria-label={
        unread > 0 ? t('notifications.openUnread', { count: unread }) : t('notifications.open')
      }
      aria-haspopup="dialog"
      aria-expanded={opened}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => {
        setWanted(true);
        setOpened(!opened);
      }}
    >
      <IconBell size={19} stroke={1.7} />
    </ActionIcon>
  );
  return (
    <Indicator
      disabled={unread === 0}
      label={unread > SHOWN ? `${SHOWN}+` : unread}
      size={16}
      offset={5}
    >
      {wanted ? (
        <Suspense fallback={face}>
          <BellPanel
            face={face}
            opened={opened}
            onChange={setOpened}
            onClose={() => button.current?.focus()}
            unread={unread}
            onOpen={open}
          />
        </Suspense>
      ) : (
        face
      )}
    </Indicator>
  );
}
