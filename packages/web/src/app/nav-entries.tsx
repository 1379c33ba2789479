import { Link, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NavEntry, NavGroup } from './navigation.ts';
import classes from './sidebar.module.css';
import { slots } from './slots.ts';
import { useEntries } from './use-entries.ts';

type Props = { group: NavGroup; narrow: boolean };

/** The entries of a group under the lines of their subjects. */
export function NavEntries({ group, narrow }: Props) {
  const { t } = useTranslation();
  const entries = useEntries(group);
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <ul className={classes.list}>
      {entries.map((entry) => (
        <li key={entry.path}>
          {entry.section &&
            (narrow ? (
              <hr className={classes.line} />
            ) : (
              <h2 className={classes.section}>{t(`shell.sections.${entry.section}`)}</h2>
            ))}
          <Entry entry={entry} narrow={narrow} isCurrent={isWithin(path, entry.path)} />
        </li>
      ))}
    </ul>
  );
}

export function isWithin(path: string, entry: string): boolean {
  return path === entry || path.startsWith(`${entry}/`);
}

type EntryProps = { entry: NavEntry; narrow: boolean; isCurrent: boolean };

function Entry({ entry: { path, label, icon: Icon }, narrow, isCurrent }: EntryProps) {
  const { t } = useTranslation();
  const link = useRef<HTMLAnchorElement>(null);
  const Count = slots.counts[path];
  const name = t(`shell.nav.${label}`);
  // On a short screen the entry one is at must be in sight.
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <Link
      ref={link}
      to={path as string}
      className={classes.entry}
      data-active={isCurrent || undefined}
      aria-label={narrow ? name : undefined}
      title={narrow ? name : undefined}
    >
      <Icon size={17} stroke={1.7} aria-hidden />
      {!narrow && <span className={classes.label}>{name}</span>}
      {Count && (
        <Suspense fallback={null}>
          <span className={classes.count}>
            <Count />
          </span>
        </Suspense>
      )}
    </Link>
  );
}
