import { IconCheck } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.tsx';
import { chainOf } from './chain-of.ts';
import { OrderBranch } from './order-branch.tsx';
import classes from './order-chain.module.css';
import type { OrderDetail } from './order-detail.ts';

type Props = { order: OrderDetail; side: 'supplier' | 'distributor' };

/** Where an order is on its way; what led it off stands under the step it left from. */
export function OrderChain({ order, side }: Props): ReactNode {
  const { t } = useTranslation();
  const { steps, branch } = chainOf(order);
  const now = steps.findLastIndex(({ done }) => done);
  return (
    <div className={classes.way} style={{ '--steps': steps.length } as CSSProperties}>
      <ol className={classes.chain}>
        {steps.map(({ name, at, who, done }, place) => (
          <li
            key={name}
            className={classes.step}
            data-done={done || undefined}
            data-now={(place === now && !branch) || undefined}
            data-through={place < now || undefined}
            aria-current={place === now && !branch ? 'step' : undefined}
          >
            <span className={classes.dot}>
              {done && <IconCheck size={12} stroke={3} aria-hidden />}
            </span>
            <span className={classes.name}>{t(`orders.detail.steps.${name}`)}</span>
            {at && (
              <span className={classes.at}>
                <DateTime value={at} />
              </span>
            )}
            {who && (
              <span className={classes.who} title={who}>
                {who}
              </span>
            )}
          </li>
        ))}
      </ol>
      {branch && <OrderBranch order={order} side={side} branch={branch} />}
    </div>
  );
}
