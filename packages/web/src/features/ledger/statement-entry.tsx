import { Anchor, Badge, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import Decimal from 'decimal.js';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../lib/format-money.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Money } from '../../ui/money.tsx';
import { decimalsOf } from '../catalog/decimals-of.ts';
import classes from './statement.module.css';
import type { Entry } from './statement-entries.ts';

type Props = {
  side: 'supplier' | 'distributor';
  entry: Entry;
  /** A link points at it. */
  marked: boolean;
  onReverse?: ((entry: Entry) => void) | undefined;
};

/** One line of the book: when, what, for which order, and the balance after it. */
export function StatementEntry({ side, entry, marked, onReverse }: Props) {
  const { t } = useTranslation();
  const { transaction } = entry;
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (marked) row.current?.scrollIntoView({ block: 'center' });
  }, [marked]);
  return (
    <tr ref={row} data-marked={marked || undefined}>
      <td className={classes.date}>
        <DateTime value={entry.occurredAt} />
      </td>
      <td className={classes.what}>
        <div>
          {t(`ledger.kinds.${entry.kind}`)}
          {transaction.packageNo && <OrderLink side={side} transaction={transaction} />}
          {entry.reversed && (
            <Badge size="xs" variant="light" color="gray" ml={8}>
              {t('ledger.statement.reversed')}
            </Badge>
          )}
        </div>
        {transaction.note && <div className={classes.note}>{transaction.note}</div>}
        {transaction.attachment && (
          <Anchor size="xs" href={transaction.attachment.url} target="_blank" rel="noreferrer">
            {t('ledger.statement.slip')}
          </Anchor>
        )}
        <div className={classes.note}>
          {t('ledger.statement.no', { no: entry.no })}
          {transaction.bookedBy && ` · ${t('ledger.statement.by', { name: transaction.bookedBy })}`}
          <span className={classes.transaction} title={transaction.id}>
            <CopyButton value={transaction.id} />
          </span>
          {onReverse && entry.viewerCanReverse && (
            <Button size="compact-xs" variant="subtle" ml={6} onClick={() => onReverse(entry)}>
              {t('ledger.statement.reverse')}
            </Button>
          )}
        </div>
      </td>
      <td className={classes.end}>
        <Money value={entry.amount} signed />
        <Converted entry={entry} />
      </td>
      <td className={`${classes.end} ${classes.balance}`}>
        <Money value={entry.balanceAfter} />
      </td>
    </tr>
  );
}

/** What the amount was in the supplier's currency: told as near, because each line was rounded. */
function Converted({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { conversion } = entry.transaction;
  if (!conversion) return null;
  const { from, rate } = conversion;
  const amount = new Decimal(entry.amount.amount).div(rate).toFixed(decimalsOf(from));
  return (
    <div className={classes.note} title={t('ledger.statement.converted', { from, rate })}>
      ≈ {formatMoney({ amount, currency: from })}
    </div>
  );
}

type OrderLinkProps = { side: Props['side']; transaction: Entry['transaction'] };

function OrderLink({ side, transaction: { packageNo, order } }: OrderLinkProps) {
  return (
    <span className={classes.order}>
      {order ? <Link to={`/${side}/orders/${order.id}` as string}>{packageNo}</Link> : packageNo}
    </span>
  );
}
