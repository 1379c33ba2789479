import { useTranslation } from 'react-i18next';
import { DateTime } from '../../ui/date-time.tsx';
import { StateBadge, type Tone } from '../../ui/state-badge.tsx';
import type { Branch, ChainBranch } from './chain-of.ts';
import { PushRefusals } from './next-step.tsx';
import classes from './order-chain.module.css';
import type { OrderDetail } from './order-detail.ts';

const tones: Record<ChainBranch, Tone> = {
  pushFailed: 'bad',
  cancelAsked: 'warning',
  withdrawing: 'waiting',
  withdrawalFailed: 'warning',
  withdrawn: 'ended',
  sentBack: 'warning',
  cancelled: 'ended',
};

type Props = { order: OrderDetail; side: 'supplier' | 'distributor'; branch: Branch };

/** What led an order off its way: by whom, why, and what comes next. */
export function OrderBranch({ order, side, branch }: Props) {
  const { t } = useTranslation();
  const { name, at, who, reason, after } = branch;
  const tone = tones[name];
  const refused = name === 'pushFailed' && order.pushRefusals.length > 0;
  return (
    <section
      className={classes.branch}
      data-tone={tone}
      style={{ gridColumn: `${after + 1} / -1` }}
      aria-label={t(`orders.detail.branches.${name}`)}
    >
      <div className={classes.what}>
        <span className={classes.whatLine}>
          <StateBadge tone={tone} label={t(`orders.detail.branches.${name}`)} />
          {at && <DateTime value={at} />}
          {who && <span>{who}</span>}
        </span>
        {refused && <PushRefusals refusals={order.pushRefusals} />}
        {reason && !refused && <p className={classes.reason}>{reason}</p>}
        <span className={classes.next}>
          {t(`orders.detail.nextAfter.${name}.${side}`, {
            supplier: order.supplier.name,
            distributor: order.distributor.name,
          })}
        </span>
      </div>
    </section>
  );
}
