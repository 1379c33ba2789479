import type { ReactNode } from 'react';
import classes from './figures-band.module.css';

export type BandFigure = { label: string; value: ReactNode; hint?: ReactNode };

/** The few figures one looks for first, side by side at the top of a page. */
export function FiguresBand({ figures }: { figures: readonly BandFigure[] }) {
  return (
    <dl className={classes.band}>
      {figures.map(({ label, value, hint }) => (
        <div key={label} className={classes.figure}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>{value}</dd>
          {hint && <dd className={classes.hint}>{hint}</dd>}
        </div>
      ))}
    </dl>
  );
}
