import { IconArrowDownRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { percentChange } from '../../lib/percent-change.ts';
import { useReader } from '../../lib/reader.ts';
import classes from './change.module.css';

type Props = {
  current: number;
  previous: number;
  /** More is worse: withdrawals, hours to ship. */
  lessIsBetter?: boolean;
};

const MOST = 9.99;

/** More or less than in the period before: an arrow and a share, green for better, red for worse. */
export function Change({ current, previous, lessIsBetter }: Props) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const share = percentChange(current, previous);
  if (share === null) return <span className={classes.change}>{t('ui.charts.nothingBefore')}</span>;
  const Arrow = share > 0 ? IconArrowUpRight : share < 0 ? IconArrowDownRight : IconMinus;
  const tone = share === 0 ? undefined : share > 0 === !lessIsBetter ? 'good' : 'bad';
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const size = format.format(Math.min(Math.abs(share), MOST));
  return (
    <span className={classes.change} data-tone={tone}>
      <Arrow size={14} stroke={2} aria-hidden />
      {t(`ui.charts.${share > 0 ? 'more' : share < 0 ? 'less' : 'same'}`, { share: size })}
    </span>
  );
}
