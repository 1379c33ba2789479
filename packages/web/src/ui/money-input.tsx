import { type FigureFieldProps, FigureInput } from './figure-input.tsx';
import classes from './inputs.module.css';

type Props = FigureFieldProps & {
  /** A decimal string, as the API takes it; empty while nothing is typed. */
  value?: string;
  onChange?: (amount: string) => void;
  currency: string;
  /** Decimals of the currency: 2 for MYR, 0 for IDR and VND. */
  decimals?: number;
};

/** An amount, kept as a string from the key to the server: never a floating-point number. */
export function MoneyInput({ value = '', onChange, currency, decimals = 2, ...rest }: Props) {
  return (
    <FigureInput
      leftSection={<span className={classes.currency}>{currency}</span>}
      leftSectionWidth={50}
      {...rest}
      kind={{ decimals, currency, pointGroups: decimals === 0 }}
      value={value}
      onChange={(amount) => onChange?.(amount)}
    />
  );
}
