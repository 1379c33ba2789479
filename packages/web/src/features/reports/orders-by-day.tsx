import { ActionIcon, Table } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../../lib/dates.ts';
import { formatMoney, type MoneyValue } from '../../lib/format-money.ts';
import { useReader } from '../../lib/reader.ts';
import { type Bar, Bars } from '../../ui/charts/bars.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Quantity } from '../../ui/quantity.tsx';
import type { HomeLink } from './home-links.ts';
import classes from './panels.module.css';

type Day = {
  day: string;
  orders: number;
  withdrawals: number;
  money: readonly MoneyValue[];
};

type Props = { days: readonly Day[]; linkOf: (days: { from: string; to: string }) => HomeLink };

/** Days between two labels below the axis, so that they never touch. */
const tickEvery = (days: number) => (days > 60 ? 21 : days > 14 ? 7 : 2);

/** Orders pushed, day by day, as bars or as a table; each day leads to its orders. */
export function OrdersByDay({ days, linkOf }: Props) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const [asTable, setAsTable] = useState(false);
  const orders = days.reduce((sum, day) => sum + day.orders, 0);
  const average = Math.round((orders / Math.max(1, days.length)) * 10) / 10;
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
        <DayTable days={days} linkOf={linkOf} />
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

function DayTable({ days, linkOf }: Props) {
  const { t } = useTranslation();
  const { locale } = useReader();
  return (
    // Keyboards scroll what they can focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls by itself
    <section className={classes.scroll} tabIndex={0} aria-label={t('reports.byDay')}>
      <Table verticalSpacing={4} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('reports.day')}</Table.Th>
            <Table.Th ta="end">{t('reports.orders')}</Table.Th>
            <Table.Th ta="end">{t('reports.money')}</Table.Th>
            <Table.Th ta="end">{t('reports.withdrawals')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...days].reverse().map(({ day, orders, withdrawals, money }) => {
            const { to, search } = linkOf({ from: day, to: day });
            return (
              <Table.Tr key={day}>
                <Table.Td>
                  <Link className={classes.link} to={to as string} search={search as never}>
                    {shortDay(day, locale, true)}
                  </Link>
                </Table.Td>
                <Table.Td ta="end">
                  <Quantity value={orders} />
                </Table.Td>
                <Table.Td ta="end">{money.map((sum) => formatMoney(sum)).join(' · ')}</Table.Td>
                <Table.Td ta="end">
                  <Quantity value={withdrawals} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
}
