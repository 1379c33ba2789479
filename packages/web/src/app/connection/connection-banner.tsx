import { UnstyledButton } from '@mantine/core';
import { IconCloudOff, IconRefresh, IconSparkles, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './connection-banner.module.css';
import { tryLineNow } from './live-line.ts';
import { askServerNow } from './server-watch.ts';
import { type Notice, useNotice } from './use-notice.ts';
import { useSecondsTo } from './use-seconds-to.ts';

const icons = {
  offline: IconWifiOff,
  silent: IconCloudOff,
  paused: IconWifiOff,
  catchingUp: IconRefresh,
  updated: IconSparkles,
  slow: IconRefresh,
} as const;

/** What stands between the reader and the truth just now, in one line, and when it is tried again. */
export function ConnectionBanner() {
  const notice = useNotice();
  return <div role="status">{notice && <Line key={notice.kind} notice={notice} />}</div>;
}

function Line({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const seconds = useSecondsTo(notice.nextTryAt);
  const Icon = icons[notice.kind];
  const acts = { silent: askServerNow, paused: tryLineNow, updated: () => location.reload() };
  const act = acts[notice.kind as keyof typeof acts];
  return (
    <div className={classes.banner} data-kind={notice.kind}>
      <Icon size={16} stroke={1.8} className={classes.icon} aria-hidden />
      <span>{t(`shell.connection.${notice.kind}`)}</span>
      {seconds !== null && (
        // Not read out: a voice that counts down says nothing else any more.
        <span className={classes.next} aria-hidden>
          {t('shell.connection.nextTry', { count: seconds })}
        </span>
      )}
      {act && (
        <UnstyledButton className={classes.act} onClick={act}>
          {t(notice.kind === 'updated' ? 'shell.connection.reload' : 'shell.connection.tryNow')}
        </UnstyledButton>
      )}
    </div>
  );
}
