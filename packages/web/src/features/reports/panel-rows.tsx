import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeLink } from './home-links.ts';
import classes from './panels.module.css';

export type PanelRow = {
  key: string;
  name: ReactNode;
  value: ReactNode;
  more?: ReactNode;
  link: HomeLink;
};

type Props = {
  rows: readonly PanelRow[];
  /** Said when there is none. */
  none: string;
  /** How many there are in all; more than the rows are told, not shown. */
  count?: number;
};

const FIRST = 5;

/** A short list on a home screen: five rows, the others on request, each a link. */
export function PanelRows({ rows, none, count = rows.length }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return <p className={classes.none}>{none}</p>;
  return (
    <>
      <ul className={classes.rows}>
        {(all ? rows : rows.slice(0, FIRST)).map(({ key, name, value, more, link }) => (
          <li key={key}>
            <Link className={classes.row} to={link.to as string} search={link.search as never}>
              <span className={classes.name}>{name}</span>
              <span className={classes.value}>
                <span>{value}</span>
                {more && <span className={classes.more}>{more}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {!all && rows.length > FIRST && (
        <Button variant="subtle" size="compact-sm" mt={6} ml={-8} onClick={() => setAll(true)}>
          {t('reports.all', { count: Math.min(count, rows.length) })}
        </Button>
      )}
    </>
  );
}
