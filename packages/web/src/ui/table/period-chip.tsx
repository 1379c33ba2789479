import { Group, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dayRange } from '../../lib/dates.ts';
import { dayIn, readPeriod, spans, writePeriod } from '../../lib/period.ts';
import { type Reader, useReader } from '../../lib/reader.ts';
import { FilterChip } from './filter-chip.tsx';
import classes from './list-toolbar.module.css';

type Props = {
  label: string;
  value: string | undefined;
  onChange: (values: readonly string[]) => void;
};

/** A span of days: one of the usual ones, or from one day to another. */
export function PeriodChip({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const period = readPeriod(value);
  const days = typeof period === 'string' || period === null ? { from: null, to: null } : period;
  const today = dayIn(reader.timeZone, new Date());

  function change(end: 'from' | 'to', day: string) {
    const next = { ...days, [end]: day || null };
    const written = writePeriod(next);
    onChange(written === null ? [] : [written]);
  }

  return (
    <FilterChip
      label={label}
      value={words(value, t, reader)}
      onClear={() => onChange([])}
      width={292}
    >
      <div className={classes.spans}>
        {spans.map((span) => (
          <button
            key={span}
            type="button"
            className={classes.span}
            aria-pressed={period === span}
            onClick={() => onChange(period === span ? [] : [span])}
          >
            {t(`ui.table.span.${span}`)}
          </button>
        ))}
      </div>
      <Group gap={8} grow mt={12}>
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            size="xs"
            label={t(`ui.table.${end}`)}
            min={end === 'to' ? (days.from ?? undefined) : undefined}
            max={end === 'from' ? (days.to ?? today) : undefined}
            value={days[end] ?? ''}
            onChange={(event) => change(end, event.currentTarget.value)}
          />
        ))}
      </Group>
    </FilterChip>
  );
}

function words(value: string | undefined, t: TFunction, { locale }: Reader): string | null {
  const period = readPeriod(value);
  if (period === null) return null;
  if (typeof period === 'string') return t(`ui.table.span.${period}`);
  const { from, to } = period;
  if (from && to) return dayRange(from, to, locale);
  if (from) return t('ui.table.since', { day: dayRange(from, from, locale) });
  return t('ui.table.until', { day: dayRange(to ?? '', to ?? '', locale) });
}
