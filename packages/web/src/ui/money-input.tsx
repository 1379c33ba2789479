import { NumberInput, type NumberInputProps } from '@mantine/core';
import classes from './inputs.module.css';

type Props = Omit<NumberInputProps, 'value' | 'onChange' | 'decimalScale' | 'defaultValue'> & {
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
    <NumberInput
      {...rest}
      hideControls
      thousandSeparator=","
      decimalScale={decimals}
      inputMode="decimal"
      valueIsNumericString
      leftSection={<span className={classes.currency}>{currency}</span>}
      leftSectionWidth={50}
      classNames={{ input: classes.figure }}
      value={value}
      onValueChange={({ value: next }, { source }) => {
        if (source === 'event') onChange?.(next);
      }}
    />
  );
}
