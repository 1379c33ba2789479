import { Loader } from '@mantine/core';
import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleXFilled,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupDigits } from '../lib/format-money.ts';
import { ProgressBar } from './progress-bar.tsx';
import classes from './work-progress.module.css';

type Props = {
  label: string;
  done: number;
  refused: number;
  total: number;
  /** It has ended, whatever is left. */
  over: boolean;
  /** Why it broke off. */
  failure?: string | null;
  /** What came of it. */
  children?: ReactNode;
};

/** Long work: how much is done, refused and left; it may be left and found again. */
export function WorkProgress(props: Props) {
  const { label, done, refused, total, over, failure, children } = props;
  const { t } = useTranslation();
  const left = Math.max(0, total - done - refused);
  const counts = [
    ['done', done, ''],
    ['refused', refused, classes.bad],
    ['left', over && !failure ? 0 : left, ''],
  ] as const;
  return (
    <section className={classes.work}>
      <div className={classes.head}>
        <StateIcon over={over} failed={Boolean(failure)} refused={refused} />
        <span className={classes.label}>{label}</span>
        <span className={classes.counts}>
          {counts.map(([word, count, look]) =>
            count > 0 || word === 'done' ? (
              <span key={word} className={look}>
                {t(`ui.progress.${word}`, { count, shown: groupDigits(String(count)) })}
              </span>
            ) : null,
          )}
        </span>
      </div>
      <ProgressBar label={label} done={done} refused={refused} total={total} />
      {failure && (
        <p className={classes.failure} role="alert">
          {failure}
        </p>
      )}
      {children}
    </section>
  );
}

function StateIcon({ over, failed, refused }: { over: boolean; failed: boolean; refused: number }) {
  if (!over) return <Loader size={15} />;
  if (failed) return <IconCircleXFilled size={16} className={classes.bad} aria-hidden />;
  if (refused > 0) return <IconAlertTriangleFilled size={16} className={classes.bad} aria-hidden />;
  return <IconCircleCheckFilled size={16} className={classes.good} aria-hidden />;
}
