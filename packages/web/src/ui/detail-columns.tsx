import type { ReactNode } from 'react';
import classes from './detail-columns.module.css';

type Props = { children: ReactNode; aside: ReactNode };

/** A page of one thing: what one works with at the left, what one looks up at the right. */
export function DetailColumns({ children, aside }: Props) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>{children}</div>
      <div className={classes.column}>{aside}</div>
    </div>
  );
}
