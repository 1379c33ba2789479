import { Button } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../lib/reader.ts';
import classes from './statement.module.css';
import { byMonth, type Entry, type Month } from './statement-entries.ts';
import { StatementEntry } from './statement-entry.tsx';
import { StatementMonth } from './statement-month.tsx';

type Props = {
  side: 'supplier' | 'distributor';
  entries: readonly Entry[];
  months: readonly Month[];
  /** Whether no kind and no order narrows it. */
  whole: boolean;
  /** Number of the line a link points at. */
  marked: number | undefined;
  hasMore: boolean;
  onMore: () => void;
  onReverse?: ((entry: Entry) => void) | undefined;
};

/** The lines under month headings, each with the balance after it (RECON-16). */
export function StatementLines(props: Props) {
  const { side, entries, months, whole, marked, hasMore, onMore, onReverse } = props;
  const { t } = useTranslation();
  const { timeZone } = useReader();
  return (
    <div className={classes.sheet}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th className={classes.date}>{t('ledger.statement.date')}</th>
            <th>{t('ledger.statement.what')}</th>
            <th className={classes.end}>{t('ledger.statement.amount')}</th>
            <th className={classes.end}>{t('ledger.statement.balanceAfter')}</th>
          </tr>
        </thead>
        <tbody>
          {byMonth(entries, timeZone).map(({ month, entries: lines }) => (
            <Fragment key={month}>
              <StatementMonth
                month={month}
                whole={whole}
                figures={months.find((one) => one.month === month)}
              />
              {lines.map((entry) => (
                <StatementEntry
                  key={entry.id}
                  side={side}
                  entry={entry}
                  marked={entry.no === marked}
                  onReverse={onReverse}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {hasMore && (
        <div className={classes.foot}>
          <Button variant="subtle" onClick={onMore}>
            {t('ledger.statement.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
