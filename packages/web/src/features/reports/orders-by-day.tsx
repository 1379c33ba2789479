import { ActionIcon } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../../lib/dates.ts';
import { formatMoney } from '../../lib/format-money.ts';
import { useReader } from '../../lib/reader.ts';
import { type Bar, Bars } from '../../ui/charts/bars.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { DaysProps } from './day-table.tsx';
import classes from './panels.module.css';

/** Asked for by few, and a table's parts are no small part of the first load. */
const DayTable = lazy(() => import('./day-table.tsx').then((m) => ({ default: m.DayTable })));

/** Days between two labels below the axis, so that they never touch. */
const tickEvery = (days: number) => (days > 60 ? 21 : days > 14 ? 7 : 2);

/** Orders pushed, day by day, as bars or as a table; each day leads to its orders. */
export function OrdersByDay({ days, linkOf }: DaysProps) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const [asTable, setAsTable] = useState(false);
  const orders = days.reduce((sum, day) => sum + day.orders, 0);
  const perDay = orders / Math.max(1, days.length);
  // A few orders in a long time are not none a day.
  const finest = perDay < 0.1 ? 100 : 10;
  const average = Math.round(perDay * finest) / finest;
  const bars = days.map((day, at): Bar => {
    const words = [
      t('reports.dayOrders', { count: day.orders }),
      ...day.money.map((sum) => formatMoney(sum)),
      ...(day.withdrawals > 0 ? [t('reports.dayWithdrawals', { count: day.withdrawals })] : []),
    ];
    const name = shortDay(day.day, locale, true);
    const labelled = (days.length - 1 - at) % tickEvery(days.length) === 0;
    return {
      key: day.day,
      value: day.orders,
      label: `${name}: ${words.join(', ')}`,
      tip: <DayTip name={name} words={words} />,
      ...(labelled ? { tick: shortDay(day.day, locale) } : {}),
      ...linkOf({ from: day.day, to: day.day }),
    };
  });
  const other = t(asTable ? 'ui.charts.asChart' : 'ui.charts.asTable');
  return (
    <Panel
      title={t('reports.byDay')}
      description={t('reports.byDayNote', { count: average })}
      actions={
        <ActionIcon aria-label={other} title={other} onClick={() => setAsTable(!asTable)}>
          {asTable ? <IconChartBar size={17} /> : <IconTable size={17} />}
        </ActionIcon>
      }
    >
      {asTable ? (
        <Suspense fallback={<div className={classes.scroll} />}>
          <DayTable days={days} linkOf={linkOf} />
        </Suspense>
      ) : (
        <Bars title={t('reports.byDay')} bars={bars} />
      )}
    </Panel>
  );
}

function DayTip({ name, words }: { name: string; words: readonly string[] }) {
  const [first, ...more] = words;
  return (
    <>
      <span className={classes.quiet}>{name}</span>
      <div className={classes.strong}>{first}</div>
      {more.map((word) => (
        <div key={word}>{word}</div>
      ))}
    </>
  );
}
