import { Link, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useHat } from './hat.ts';
import { HatSwitch } from './hat-switch.tsx';
import type { NavGroup } from './navigation.ts';
import { OrganisationSwitch } from './organisation-switch.tsx';
import { useSession } from './session.ts';
import classes from './sidebar.module.css';
import { slots } from './slots.ts';
import { useEntries } from './use-entries.ts';

export function Sidebar() {
  const { t } = useTranslation();
  const session = useSession();
  const worn = useHat();
  const other = worn === 'supplier' ? 'distributor' : 'supplier';
  const hat = session[worn] ? worn : other;
  return (
    <div className={classes.sidebar}>
      <OrganisationSwitch />
      <HatSwitch />
      <nav className={classes.nav} aria-label={t(`shell.hats.${hat}Long`)}>
        {session[hat] && <Entries group={hat} />}
        <h2 className={classes.section}>{t('shell.hats.organisation')}</h2>
        <Entries group="organisation" />
      </nav>
    </div>
  );
}

function Entries({ group }: { group: NavGroup }) {
  const { t } = useTranslation();
  const entries = useEntries(group);
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <ul className={classes.list}>
      {entries.map(({ path: to, label, icon: Icon, section }) => {
        const Count = slots.counts[to];
        const active = path === to || path.startsWith(`${to}/`);
        return (
          <li key={to}>
            {section && <h2 className={classes.section}>{t(`shell.sections.${section}`)}</h2>}
            <Link to={to as string} className={classes.entry} data-active={active || undefined}>
              <Icon size={17} stroke={1.7} aria-hidden />
              <span className={classes.label}>{t(`shell.nav.${label}`)}</span>
              {Count && (
                <Suspense fallback={null}>
                  <Count />
                </Suspense>
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
