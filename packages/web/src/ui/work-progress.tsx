import { Loader } from '@mantine/core';
import { IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupDigits } from '../lib/format-money.ts';
import classes from './work-progress.module.css';

type Props = {
  label: string;
  done: number;
  refused: number;
  total: number;
  /** The list of what was refused and why, each with its repair. */
  children?: ReactNode;
};

/** Long work: how much is done, refused and left; it may be left and found again. */
export function WorkProgress({ label, done, refused, total, children }: Props) {
  const { t } = useTranslation();
  const left = Math.max(0, total - done - refused);
  const share = (count: number) => `${total === 0 ? 0 : (100 * count) / total}%`;
  return (
    <section className={classes.work} aria-live="polite">
      <div className={classes.head}>
        {left > 0 ? (
          <Loader size={15} />
        ) : refused > 0 ? (
          <IconAlertTriangleFilled size={16} className={classes.bad} aria-hidden />
        ) : (
          <IconCircleCheckFilled size={16} className={classes.good} aria-hidden />
        )}
        <span className={classes.label}>{label}</span>
        <span className={classes.counts}>
          <span>{t('ui.progress.done', { count: done, shown: groupDigits(String(done)) })}</span>
          {refused > 0 && (
            <span className={classes.bad}>
              {t('ui.progress.refused', { count: refused, shown: groupDigits(String(refused)) })}
            </span>
          )}
          {left > 0 && (
            <span>{t('ui.progress.left', { count: left, shown: groupDigits(String(left)) })}</span>
          )}
        </span>
      </div>
      <div
        className={classes.bar}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done + refused}
      >
        <span className={classes.done} style={{ width: share(done) }} />
        <span className={classes.refused} style={{ width: share(refused) }} />
      </div>
      {children}
    </section>
  );
}
