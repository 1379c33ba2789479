import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Sparkline } from '../../ui/charts/sparkline.tsx';
import classes from './figure-strip.module.css';
import type { HomeLink } from './home-links.ts';

export type Figure = {
  key: string;
  label: string;
  value: ReactNode;
  /** Further currencies, or what the figure is made of. */
  more?: ReactNode;
  change: ReactNode;
  /** Its course over the days. */
  course?: readonly number[];
  link: HomeLink;
};

/** Four numbers at a glance, each a link to the list behind it. */
export function FigureStrip({ figures }: { figures: readonly Figure[] }) {
  return (
    <ul className={classes.strip}>
      {figures.map(({ key, label, value, more, change, course, link }) => (
        <li key={key} className={classes.cell}>
          <Link className={classes.figure} to={link.to as string} search={link.search as never}>
            <span className={classes.label}>{label}</span>
            <span className={classes.value}>{value}</span>
            <span className={classes.below}>
              {change}
              {more && <span className={classes.more}>{more}</span>}
            </span>
            <span className={classes.course}>{course && <Sparkline values={course} />}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
