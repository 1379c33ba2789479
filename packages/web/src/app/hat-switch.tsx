import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHat } from './hat.ts';
import classes from './hat-switch.module.css';
import type { Hat } from './navigation.ts';
import { useSession } from './session.ts';
import { useEntries } from './sidebar.tsx';

/** For those who are both; for the others one quiet line says which side they are on. */
export function HatSwitch() {
  const { t } = useTranslation();
  const hat = useHat();
  const session = useSession();
  const navigate = useNavigate();
  const homes: Record<Hat, string> = {
    supplier: useEntries('supplier')[0]?.path ?? '/',
    distributor: useEntries('distributor')[0]?.path ?? '/',
  };
  if (!session.supplier || !session.distributor) {
    return session[hat] ? <div className={classes.only}>{t(`shell.hats.${hat}Long`)}</div> : null;
  }
  return (
    <div className={classes.switch}>
      <SegmentedControl
        fullWidth
        size="xs"
        classNames={{ label: classes.label }}
        aria-label={t('shell.hats.switch')}
        value={hat}
        onChange={(next) => void navigate({ href: homes[next as Hat] })}
        data={(['supplier', 'distributor'] as const).map((value) => ({
          value,
          label: t(`shell.hats.${value}`),
        }))}
      />
    </div>
  );
}
