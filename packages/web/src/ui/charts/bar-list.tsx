import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './bar-list.module.css';

export type BarRow = {
  key: string;
  name: ReactNode;
  /** The figure in words, at the end of the row. */
  value: ReactNode;
  /** More of it, in small print below the figure. */
  more?: ReactNode;
  /** 0…1 of the longest; null = it cannot be compared. */
  share: number | null;
  to: string;
  search?: Record<string, unknown>;
};

/** Names with bars to compare them by, the longest first; each row leads to the list behind it. */
export function BarList({ title, rows }: { title: string; rows: readonly BarRow[] }) {
  return (
    <ol className={classes.list} aria-label={title}>
      {rows.map(({ key, name, value, more, share, to, search }) => (
        <li key={key}>
          <Link className={classes.row} to={to as string} search={search as never}>
            <span className={classes.head}>
              <span className={classes.name}>{name}</span>
              <span className={classes.value}>
                {value}
                {more && <span className={classes.more}>{more}</span>}
              </span>
            </span>
            <span className={classes.track}>
              {share !== null && <span className={classes.bar} style={{ '--share': share }} />}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
