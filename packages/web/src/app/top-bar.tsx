import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { openPalette } from './overlay.ts';
import { slots } from './slots.ts';
import classes from './top-bar.module.css';
import { UserMenu } from './user-menu.tsx';

const commandKey = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';

export function TopBar({ onOpenNav }: { onOpenNav?: () => void }) {
  const { t } = useTranslation();
  const { notifications: Bell, work: Work } = slots;
  return (
    <header className={classes.bar}>
      {onOpenNav && (
        <ActionIcon size="lg" onClick={onOpenNav} aria-label={t('shell.openNavigation')}>
          <IconMenu2 size={20} stroke={1.7} />
        </ActionIcon>
      )}
      <UnstyledButton className={classes.search} onClick={openPalette}>
        <IconSearch size={15} stroke={1.8} aria-hidden />
        <span className={classes.searchText}>{t('shell.search')}</span>
        <Kbd size="xs" className={classes.key}>
          {commandKey}
        </Kbd>
      </UnstyledButton>
      <div className={classes.end}>
        {Work && (
          <Suspense fallback={null}>
            <Work />
          </Suspense>
        )}
        {Bell && (
          <Suspense fallback={<span className={classes.bellPlace} />}>
            <Bell />
          </Suspense>
        )}
        <UserMenu />
      </div>
    </header>
  );
}
