import { UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRemembered } from '../lib/remembered.ts';
import { useHat } from './hat.ts';
import { HatSwitch } from './hat-switch.tsx';
import { NavEntries } from './nav-entries.tsx';
import { OrganisationEntries } from './organisation-entries.tsx';
import { OrganisationSwitch } from './organisation-switch.tsx';
import { useSession } from './session.ts';
import classes from './sidebar.module.css';

/** The navigation at the left; it can be made as narrow as its icons, and stays so. */
export function Sidebar({ foldable }: { foldable?: boolean }) {
  const { t } = useTranslation();
  const session = useSession();
  const worn = useHat();
  const other = worn === 'supplier' ? 'distributor' : 'supplier';
  const hat = session[worn] ? worn : other;
  const [isNarrow, setNarrow] = useRemembered('narrowSide', false);
  const narrow = Boolean(foldable) && isNarrow;
  useHotkeys(foldable ? [['mod+B', () => setNarrow(!isNarrow)]] : []);
  const Fold = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const fold = t(narrow ? 'shell.widen' : 'shell.narrow');
  return (
    <nav
      className={classes.sidebar}
      data-narrow={narrow || undefined}
      aria-label={t(`shell.hats.${hat}Long`)}
    >
      <OrganisationSwitch narrow={narrow} />
      <HatSwitch narrow={narrow} />
      <div className={classes.nav}>
        {session[hat] && <NavEntries group={hat} narrow={narrow} />}
        <OrganisationEntries narrow={narrow} />
      </div>
      {foldable && (
        <UnstyledButton
          className={classes.fold}
          aria-label={fold}
          title={fold}
          onClick={() => setNarrow(!isNarrow)}
        >
          <Fold size={17} stroke={1.7} aria-hidden />
        </UnstyledButton>
      )}
    </nav>
  );
}
