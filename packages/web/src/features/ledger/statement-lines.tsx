import { Anchor, Badge, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../lib/reader.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Money } from '../../ui/money.tsx';
import classes from './statement.module.css';
import { byMonth, type Entry } from './statement-entries.ts';

type Props = {
  side: 'supplier' | 'distributor';
  entries: readonly Entry[];
  hasMore: boolean;
  onMore: () => void;
  onReverse?: ((entry: Entry) => void) | undefined;
};

/** The lines under month headings, each with the balance after it (RECON-16). */
export function StatementLines({ side, entries, hasMore, onMore, onReverse }: Props) {
  const { t } = useTranslation();
  const { timeZone, locale } = useReader();
  return (
    <div className={classes.sheet}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('ledger.statement.date')}</th>
            <th>{t('ledger.statement.what')}</th>
            <th className={classes.end}>{t('ledger.statement.amount')}</th>
            <th className={classes.end}>{t('ledger.statement.balanceAfter')}</th>
          </tr>
        </thead>
        <tbody>
          {byMonth(entries, timeZone, locale).map(({ month, entries: lines }) => (
            <Fragment key={month}>
              <tr>
                <th colSpan={4} scope="rowgroup" className={classes.month}>
                  {month}
                </th>
              </tr>
              {lines.map((entry) => (
                <tr key={entry.id}>
                  <td className={classes.date}>
                    <DateTime value={entry.occurredAt} />
                  </td>
                  <td className={classes.what}>
                    <div>
                      {t(`ledger.kinds.${entry.kind}`)}
                      {entry.reversed && (
                        <Badge size="xs" variant="light" color="gray" ml={8}>
                          {t('ledger.statement.reversed')}
                        </Badge>
                      )}
                    </div>
                    <OrderLink side={side} transaction={entry.transaction} />
                    {entry.transaction.note && (
                      <div className={classes.note}>{entry.transaction.note}</div>
                    )}
                    {entry.transaction.attachment && (
                      <Anchor
                        size="xs"
                        href={entry.transaction.attachment.url}
                        target="_blank"
                        rel="noreferrer"
                      >
                        {t('ledger.statement.slip')}
                      </Anchor>
                    )}
                    <div className={classes.note} title={entry.transaction.id}>
                      {t('ledger.statement.no', { no: entry.no })}
                      {entry.transaction.bookedBy &&
                        ` · ${t('ledger.statement.by', { name: entry.transaction.bookedBy })}`}
                      {onReverse && entry.viewerCanReverse && (
                        <Button
                          size="compact-xs"
                          variant="subtle"
                          ml={6}
                          onClick={() => onReverse(entry)}
                        >
                          {t('ledger.statement.reverse')}
                        </Button>
                      )}
                    </div>
                  </td>
                  <td className={classes.end}>
                    <Money value={entry.amount} signed />
                  </td>
                  <td className={`${classes.end} ${classes.balance}`}>
                    <Money value={entry.balanceAfter} />
                  </td>
                </tr>
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

function OrderLink(props: { side: Props['side']; transaction: Entry['transaction'] }) {
  const { packageNo, order } = props.transaction;
  if (!packageNo) return null;
  return (
    <div className={classes.note}>
      {order ? (
        <Link to={`/${props.side}/orders/${order.id}` as string}>{packageNo}</Link>
      ) : (
        packageNo
      )}
    </div>
  );
}
