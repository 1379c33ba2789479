import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney, groupDigits, type MoneyValue } from '../../lib/format-money.ts';
import { Change } from '../../ui/charts/change.tsx';
import type { Figure } from './figure-strip.tsx';
import type { HomeLink } from './home-links.ts';

type Count = { current: number; previous: number };
type MoneyChange = { current: MoneyValue; previous: MoneyValue };

export function countFigure(
  key: string,
  label: string,
  count: Count,
  course: readonly number[],
  link: HomeLink,
  better?: 'less',
): Figure {
  return {
    key,
    label,
    value: groupDigits(String(count.current)),
    change: <Change {...count} better={better} />,
    course,
    link,
  };
}

type MoneyFigure = {
  key: string;
  label: string;
  sums: readonly MoneyChange[];
  /** Said when there is no money at all. */
  none: string;
  approximate?: boolean;
  better?: 'neither';
  course: readonly number[];
  link: HomeLink;
};

/** The sum that weighs most as the figure, those of other currencies below it: they have no sum. */
export function moneyFigure(figure: MoneyFigure): Figure {
  const { key, label, sums, none, approximate, better, course, link } = figure;
  const [first, ...others] = sums;
  return {
    key,
    label,
    value: first ? `${approximate ? '≈ ' : ''}${formatMoney(first.current)}` : none,
    change: first && (
      <Change
        current={Number(first.current.amount)}
        previous={Number(first.previous.amount)}
        better={better}
      />
    ),
    more: others.length > 0 && others.map(({ current }) => `+ ${formatMoney(current)}`).join(' '),
    course,
    link,
  };
}

/** The course of the currency that weighs most; a day without it is zero. */
export function courseOf(
  days: readonly (readonly MoneyValue[])[],
  currency: string | undefined,
): number[] {
  return days.map((sums) => Number(sums.find((sum) => sum.currency === currency)?.amount ?? 0));
}

/** Hours as people say them: `18 h`, `3 d 4 h`. */
export function Hours({ minutes }: { minutes: number | null }): ReactNode {
  const { t } = useTranslation();
  if (minutes === null) return t('reports.notYet');
  if (minutes < 48 * 60) return t('reports.hours', { hours: Math.round(minutes / 6) / 10 });
  const whole = Math.round(minutes / 60);
  return t('reports.daysAndHours', { days: Math.floor(whole / 24), hours: whole % 24 });
}
