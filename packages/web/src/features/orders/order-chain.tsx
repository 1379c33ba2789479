import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.tsx';
import { chainOf } from './chain-of.ts';
import classes from './order-chain.module.css';
import type { OrderDetail } from './order-detail.ts';

export function OrderChain({ order }: { order: OrderDetail }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.chain}>
      {chainOf(order).map(({ name, at, done }) => (
        <li key={name} className={classes.step} data-done={done || undefined}>
          <span className={classes.dot}>
            {done && <IconCheck size={12} stroke={3} aria-hidden />}
          </span>
          <span className={classes.name}>{t(`orders.detail.steps.${name}`)}</span>
          <span className={classes.at}>{at ? <DateTime value={at} /> : null}</span>
        </li>
      ))}
    </ol>
  );
}
