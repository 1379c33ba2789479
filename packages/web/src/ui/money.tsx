import { formatMoney, type MoneyValue } from '../lib/format-money.ts';
import classes from './figures.module.css';

type Props = {
  value: MoneyValue | null | undefined;
  /** Green for what came in, red for what went out, with the sign written. */
  signed?: boolean;
  strong?: boolean;
  /** What null means here, e.g. "Hidden until partnered"; an em dash otherwise. */
  missing?: string;
};

/** Money with its currency, in figures of one width. Zero is a value; null is "not known". */
export function Money({ value, signed, strong, missing = '—' }: Props) {
  if (!value) return <span className={classes.missing}>{missing}</span>;
  const zero = Number(value.amount) === 0;
  const tone = !signed || zero ? undefined : value.amount.startsWith('-') ? 'out' : 'in';
  return (
    <span className={classes.figure} data-tone={tone} data-strong={strong || undefined}>
      {formatMoney(value, signed ? 'always' : 'auto')}
    </span>
  );
}
