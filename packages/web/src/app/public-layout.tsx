import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Logo } from '../ui/logo.tsx';
import classes from './public-layout.module.css';

export function PublicLayout() {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Logo size={26} />
        <span className={classes.name}>{t('shell.product')}</span>
      </header>
      <main className={classes.main}>
        <Outlet />
      </main>
    </div>
  );
}
