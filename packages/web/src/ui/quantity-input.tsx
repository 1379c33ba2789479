import { NumberInput, type NumberInputProps } from '@mantine/core';
import classes from './inputs.module.css';

type Props = Omit<NumberInputProps, 'onChange' | 'decimalScale'> & {
  onChange?: (quantity: number | null) => void;
};

/** What the API takes as a whole number; more cannot be typed. */
const MOST = 2_147_483_647;

/** A number of pieces: whole, never negative unless `min` says so. Null while nothing is typed. */
export function QuantityInput({ onChange, min = 0, ...rest }: Props) {
  return (
    <NumberInput
      {...rest}
      min={min}
      isAllowed={({ floatValue }) => floatValue === undefined || floatValue <= MOST}
      allowDecimal={false}
      allowNegative={typeof min === 'number' && min < 0}
      thousandSeparator=","
      inputMode="numeric"
      classNames={{ input: classes.figure }}
      onChange={(next) => onChange?.(next === '' ? null : Number(next))}
    />
  );
}
