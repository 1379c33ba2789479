import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Tile } from '../ui/tile.tsx';
import classes from './organisation-switch.module.css';
import { useSession } from './session.ts';

const OrganisationMenu = lazy(() =>
  import('./organisation-menu.tsx').then((m) => ({ default: m.OrganisationMenu })),
);

/** Whom one acts for; a menu only for those who are of several organisations. */
export function OrganisationSwitch({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation();
  const { organisation, organisations } = useSession();
  const name = organisation?.name ?? t('shell.product');
  const label = (
    <>
      <Tile name={name} size={26} strong />
      {!narrow && <span className={classes.name}>{name}</span>}
    </>
  );
  const plain = (
    <div className={classes.current} title={narrow ? name : undefined}>
      {label}
    </div>
  );
  if (organisations.length < 2) return plain;
  return (
    <Suspense fallback={plain}>
      <OrganisationMenu>{label}</OrganisationMenu>
    </Suspense>
  );
}
