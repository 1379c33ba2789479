import { useTranslation } from 'react-i18next';
import { groupDigits } from '../lib/format-money.ts';
import type { Reading } from '../lib/read-figure.ts';
import { type FigureFieldProps, FigureInput } from './figure-input.tsx';

type Props = Omit<FigureFieldProps, 'min' | 'max'> & {
  value?: number | null | '';
  /** Null while nothing is typed, and while what is typed cannot be taken. */
  onChange?: (quantity: number | null, state: Reading['state']) => void;
  min?: number;
  max?: number;
};

/** What the API takes as a whole number. */
const MOST = 2_147_483_647;
const WHOLE = { decimals: 0 };

/** A number of pieces, grams or days: whole, and never below zero. */
export function QuantityInput({ value, onChange, min = 0, max = MOST, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <FigureInput
      {...rest}
      kind={WHOLE}
      value={value === null || value === undefined ? '' : String(value)}
      fault={(figure) => {
        if (Number(figure) < min) return t('ui.figure.atLeast', { least: min });
        const most = groupDigits(String(max));
        return Number(figure) > max ? t('ui.figure.atMost', { most }) : null;
      }}
      onChange={(figure, state) => onChange?.(figure === '' ? null : Number(figure), state)}
    />
  );
}
