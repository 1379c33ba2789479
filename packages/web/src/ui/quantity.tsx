import { groupDigits } from '../lib/format-money.ts';
import classes from './figures.module.css';

type Props = {
  value: number | null | undefined;
  /** Draws attention when at or below this. */
  lowAt?: number;
  signed?: boolean;
};

/** A number of pieces, grouped, in figures of one width. */
export function Quantity({ value, lowAt, signed }: Props) {
  if (value === null || value === undefined) return <span className={classes.missing}>—</span>;
  const mark = value < 0 ? '\u2212' : signed && value > 0 ? '+' : '';
  const low = lowAt !== undefined && value <= lowAt;
  const tone = low || (signed && value < 0) ? 'out' : signed && value > 0 ? 'in' : undefined;
  return (
    <span className={classes.figure} data-tone={tone}>
      {mark}
      {groupDigits(String(Math.abs(value)))}
    </span>
  );
}
