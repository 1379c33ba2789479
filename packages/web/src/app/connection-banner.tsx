import { IconWifiOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from './connection.ts';
import classes from './connection-banner.module.css';

/** Says when live figures have stopped moving. A blink of less than two seconds is not worth a word. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const lost = useConnection() === 'reconnecting';
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!lost) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), 2000);
    return () => clearTimeout(timer);
  }, [lost]);
  if (!shown) return null;
  return (
    <div className={classes.banner} role="status">
      <IconWifiOff size={16} aria-hidden />
      {t('shell.reconnecting')}
    </div>
  );
}
