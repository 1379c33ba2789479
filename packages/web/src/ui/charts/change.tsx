import { IconArrowDownRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { percentChange } from '../../lib/percent-change.ts';
import { useReader } from '../../lib/reader.ts';
import classes from './change.module.css';

type Props = {
  current: number;
  previous: number;
  /** Less is better: withdrawals, hours to ship. Neither: what one spends. */
  better?: 'more' | 'less' | 'neither';
};

const LEAST = 0.005;
const MOST = 9.99;

/** More or less than in the period before: an arrow and a share, green for better, red for worse. */
export function Change({ current, previous, better = 'more' }: Props) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const change = percentChange(current, previous);
  if (change === null)
    return <span className={classes.change}>{t('ui.charts.nothingBefore')}</span>;
  // What would be written as 0 % is no change.
  const share = Math.abs(change) < LEAST ? 0 : change;
  const Arrow = share > 0 ? IconArrowUpRight : share < 0 ? IconArrowDownRight : IconMinus;
  const isBetter = share > 0 === (better === 'more');
  const tone = share === 0 || better === 'neither' ? undefined : isBetter ? 'good' : 'bad';
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const size = format.format(Math.min(Math.abs(share), MOST));
  return (
    <span className={classes.change} data-tone={tone}>
      <Arrow size={14} stroke={2} aria-hidden />
      {t(`ui.charts.${share > 0 ? 'more' : share < 0 ? 'less' : 'same'}`, { share: size })}
    </span>
  );
}
