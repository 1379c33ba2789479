import type { ReactNode } from 'react';
import { Empty } from '../../ui/empty.tsx';
import { type Figure, FigureStrip } from './figure-strip.tsx';
import classes from './panels.module.css';
import { PeriodSwitch } from './period-switch.tsx';
import type { ReportDays } from './report-days.ts';

type Props = {
  days: ReportDays;
  onDays: (days: ReportDays) => void;
  /** Null while they are read: the place is kept for them. */
  figures: readonly Figure[] | null;
  /** Nothing was ever pushed in these days: said instead of charts without bars. */
  nothing?: { title: string; text: string } | false;
  /** Orders by day, money by partner, and the short lists. */
  children: ReactNode;
};

/** Below what waits: the period, four numbers, and the charts. */
export function HomeBody({ days, onDays, figures, nothing, children }: Props) {
  if (nothing) return <Empty title={nothing.title} text={nothing.text} />;
  return (
    <>
      <PeriodSwitch days={days} onChange={onDays} />
      {figures ? <FigureStrip figures={figures} /> : <div className={classes.soonStrip} />}
      {/* The figures may be higher than the place kept for them: what is below is drawn anew. */}
      <div key={figures ? 'charts' : 'soon'} className={classes.charts}>
        {figures ? children : [0, 1].map((at) => <div key={at} className={classes.soon} />)}
      </div>
    </>
  );
}
