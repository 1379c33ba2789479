import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRemembered } from '../lib/remembered.ts';
import { NavEntries } from './nav-entries.tsx';
import { groupOf } from './navigation.ts';
import classes from './sidebar.module.css';

/** Seldom needed from day to day: folded away by those who want the room, open while one is in it. */
export function OrganisationEntries({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation();
  const isHere = useRouterState({
    select: (state) => groupOf(state.location.pathname) === 'organisation',
  });
  const [wanted, setWanted] = useRemembered('organisationOpen', true);
  const open = wanted || isHere;
  return (
    <>
      {narrow ? (
        <hr className={classes.line} />
      ) : (
        <h2 className={classes.section}>
          <UnstyledButton
            className={classes.group}
            aria-expanded={open}
            disabled={isHere}
            onClick={() => setWanted(!wanted)}
          >
            {t('shell.hats.organisation')}
            <IconChevronDown size={13} className={classes.chevron} aria-hidden />
          </UnstyledButton>
        </h2>
      )}
      {open && <NavEntries group="organisation" narrow={narrow} />}
    </>
  );
}
