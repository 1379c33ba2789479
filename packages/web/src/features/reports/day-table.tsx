import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../../lib/dates.ts';
import { formatMoney, type MoneyValue } from '../../lib/format-money.ts';
import { useReader } from '../../lib/reader.ts';
import { Quantity } from '../../ui/quantity.tsx';
import type { HomeLink } from './home-links.ts';
import classes from './panels.module.css';

type Day = {
  day: string;
  orders: number;
  withdrawals: number;
  money: readonly MoneyValue[];
};

export type DaysProps = {
  days: readonly Day[];
  linkOf: (days: { from: string; to: string }) => HomeLink;
};

/** The chart's days as figures, the newest first. */
export function DayTable({ days, linkOf }: DaysProps) {
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
