import { TextInput, type TextInputProps, Tooltip } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupDigits } from '../lib/format-money.ts';
import { type FigureKind, type Reading, readFigure } from '../lib/read-figure.ts';
import classes from './inputs.module.css';

/** What every field for a figure takes besides its own. */
export type FigureFieldProps = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  /** In a row of fixed height the word hovers over the field instead of standing under it. */
  wordHovers?: boolean;
};

type Props = FigureFieldProps & {
  kind: FigureKind;
  /** The figure held, as the API writes it; empty for none. */
  value: string;
  /** The figure read; empty while nothing is typed, and while what is typed cannot be read. */
  onChange: (figure: string, state: Reading['state']) => void;
  /** Why a figure that can be read is not taken all the same, such as one out of bounds. */
  fault?: (figure: string) => string | null;
  error?: ReactNode;
};

/**
 * A field for a figure that never changes what was typed: it is understood, and then written neatly
 * when the field is left, or it stays as it is with a word about it, and its form is not sent.
 */
export function FigureInput({
  kind,
  value,
  onChange,
  fault,
  error,
  wordHovers,
  onBlur,
  ...rest
}: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<{ text: string; held: string } | null>(null);
  // A draft stands for the figure it was read as; another one from outside takes its place.
  const own = draft?.held === value ? draft : null;
  const refusal = refusalOf();

  function refusalOf(): string | null {
    if (!own) return null;
    const read = readFigure(own.text, kind);
    if (read.state === 'refused') {
      const { currency = '', decimals } = kind;
      if (read.fault === 'decimals') return t('ui.figure.decimals', { count: decimals });
      return t(`ui.figure.${read.fault}`, { currency });
    }
    return read.state === 'read' ? (fault?.(read.figure) ?? null) : null;
  }

  useEffect(() => {
    // The browser keeps a form back whose field is not valid, and leads to it.
    field.current?.setCustomValidity(refusal ?? '');
  }, [refusal]);

  function change(text: string) {
    const read = readFigure(text, kind);
    const taken = read.state !== 'read' || !fault?.(read.figure);
    const held = taken ? read.figure : '';
    setDraft({ text, held });
    onChange(held, taken ? read.state : 'refused');
  }

  const input = (
    <TextInput
      inputMode={kind.decimals > 0 ? 'decimal' : 'numeric'}
      autoComplete="off"
      {...rest}
      ref={field}
      classNames={{ input: classes.figure }}
      value={own?.text ?? written(value)}
      error={wordHovers ? Boolean(refusal ?? error) : (refusal ?? error)}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={(event) => {
        if (!refusal) setDraft(null);
        onBlur?.(event);
      }}
    />
  );
  if (!wordHovers) return input;
  return (
    <Tooltip label={refusal ?? error} opened={Boolean(refusal ?? error)} color="red.9" withArrow>
      {input}
    </Tooltip>
  );
}

const written = (figure: string) =>
  figure.startsWith('-') ? `-${groupDigits(figure.slice(1))}` : groupDigits(figure);
