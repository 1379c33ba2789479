import Decimal from 'decimal.js';
import type { MoneyValue } from '../../lib/format-money.ts';
import { Money } from '../../ui/money.tsx';
import classes from './order-lines.module.css';

type Props = { then: MoneyValue | null | undefined; now: MoneyValue | null | undefined };

/** What a unit costs now, and by how much that is more or less than it cost at the push. */
export function PriceNow({ then, now }: Props) {
  const share = then && now ? changeOf(then, now) : null;
  if (!share) return <Money value={now} />;
  return (
    <span className={classes.changed}>
      <span className={classes.share} data-fell={share.startsWith('\u2212') || undefined}>
        {share}
      </span>
      <Money value={now} />
    </span>
  );
}

/** `+4%`; nothing where the price is the same, was nothing, or is told in another currency. */
function changeOf(then: MoneyValue, now: MoneyValue): string | null {
  const before = new Decimal(then.amount);
  if (then.currency !== now.currency || before.isZero() || before.equals(now.amount)) return null;
  const change = new Decimal(now.amount).minus(before).div(before).times(100);
  const digits = change.abs().lessThan(10) ? 1 : 0;
  return `${change.isNegative() ? '\u2212' : '+'}${change.abs().toFixed(digits)}%`;
}
