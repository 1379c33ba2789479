import { type FigureFieldProps, FigureInput } from './figure-input.tsx';

type Props = FigureFieldProps & {
  /** A decimal string; empty while nothing is typed. */
  value?: string;
  onChange?: (figure: string) => void;
  decimals: number;
  /** May be below zero, such as a percentage off. */
  negative?: boolean;
  /** Why a figure that can be read is not taken, such as one out of bounds. */
  fault?: (figure: string) => string | null;
  /** What the figure counts, written behind it: "%". */
  unit?: string;
};

/** A percentage or a rate, kept as a string like an amount. */
export function DecimalInput(props: Props) {
  const { value = '', onChange, decimals, negative = false, unit, ...rest } = props;
  return (
    <FigureInput
      {...(unit ? { rightSection: <span aria-hidden>{unit}</span> } : {})}
      {...rest}
      kind={{ decimals, negative }}
      value={value}
      onChange={(figure) => onChange?.(figure)}
    />
  );
}
