import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './row-list.module.css';

export type ListedRow = {
  id: string;
  main: ReactNode;
  sub?: ReactNode;
  /** At the right: the figure of the row, and what belongs to it. */
  end?: ReactNode;
  endSub?: ReactNode;
  /** Its page; the whole row leads there. */
  to?: string;
};

type Props = { rows: readonly ListedRow[] /** Said in place of rows. */; none: ReactNode };

/** A few rows in a panel: not a list to work in, but the head of one. */
export function RowList({ rows, none }: Props) {
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed" component="div">
        {none}
      </Text>
    );
  }
  return (
    <ul className={classes.list}>
      {rows.map(({ id, to, ...row }) => (
        <li key={id} className={classes.item}>
          {to ? (
            <Link className={classes.row} data-leads to={to as string}>
              <Cells {...row} />
            </Link>
          ) : (
            <div className={classes.row}>
              <Cells {...row} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Cells({ main, sub, end, endSub }: Omit<ListedRow, 'id' | 'to'>) {
  return (
    <>
      <span className={classes.words}>
        <span className={classes.main}>{main}</span>
        {sub && <span className={classes.quiet}>{sub}</span>}
      </span>
      {(end || endSub) && (
        <span className={classes.end}>
          {end}
          {endSub && <span className={classes.quiet}>{endSub}</span>}
        </span>
      )}
    </>
  );
}
