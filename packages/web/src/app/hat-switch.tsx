import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHat } from './hat.ts';
import classes from './hat-switch.module.css';
import type { Hat } from './navigation.ts';
import { useSession } from './session.ts';
import { useEntries } from './use-entries.ts';

/** For those who are both; for the others one quiet line says which side they are on. */
export function HatSwitch() {
  const { t } = useTranslation();
  const hat = useHat();
  const session = useSession();
  const homes: Record<Hat, string> = {
    supplier: useEntries('supplier')[0]?.path ?? '/',
    distributor: useEntries('distributor')[0]?.path ?? '/',
  };
  if (!session.supplier || !session.distributor) {
    return session[hat] ? <div className={classes.only}>{t(`shell.hats.${hat}Long`)}</div> : null;
  }
  return (
    <nav className={classes.switch} aria-label={t('shell.hats.switch')}>
      {(['supplier', 'distributor'] as const).map((side) => (
        <Link
          key={side}
          to={homes[side]}
          className={classes.side}
          data-hat={side}
          aria-current={hat === side ? 'true' : undefined}
        >
          {t(`shell.hats.${side}`)}
        </Link>
      ))}
    </nav>
  );
}
