import { Checkbox, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterChip } from './filter-chip.tsx';
import type { OptionsFilter } from './list-filter.ts';

type Props = {
  label: string;
  filter: OptionsFilter;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
};

/** Beyond this many options one looks for the one wanted. */
const findFrom = 8;
const mostShown = 100;

export function OptionsChip({ label, filter, values, onChange }: Props) {
  const { t } = useTranslation();
  const { options, single, onFind } = filter;
  const labelOf = (value: string) =>
    options.find((option) => option.value === value)?.label ?? value;
  const told = values.length > 2 ? t('ui.table.chosen', { count: values.length }) : null;
  return (
    <FilterChip
      label={label}
      value={values.length === 0 ? null : (told ?? values.map(labelOf).join(', '))}
      onClear={() => onChange([])}
    >
      <Options
        options={options}
        values={values}
        onFind={onFind}
        onChange={(next) => onChange(single ? next.slice(-1) : next)}
      />
    </FilterChip>
  );
}

type OptionsProps = Pick<OptionsFilter, 'options' | 'onFind'> & {
  values: readonly string[];
  onChange: (values: string[]) => void;
};

function Options({ options, values, onFind, onChange }: OptionsProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const wanted = words.trim().toLocaleLowerCase();
  const shown = onFind
    ? options
    : options.filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
  return (
    <>
      {(onFind || options.length > findFrom) && (
        <TextInput
          size="xs"
          mb="sm"
          data-autofocus
          aria-label={t('ui.table.findOption')}
          placeholder={t('ui.table.findOption')}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            onFind?.(event.currentTarget.value);
          }}
        />
      )}
      <ScrollArea.Autosize mah={280}>
        <Checkbox.Group value={[...values]} onChange={onChange}>
          <Stack gap={10}>
            {shown.slice(0, mostShown).map((option) => (
              <Checkbox key={option.value} size="xs" {...option} />
            ))}
          </Stack>
        </Checkbox.Group>
        {shown.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('ui.table.noOption')}
          </Text>
        )}
      </ScrollArea.Autosize>
    </>
  );
}
