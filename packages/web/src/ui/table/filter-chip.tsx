import { Checkbox, Popover, ScrollArea, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListFilter } from './list-filter.ts';
import classes from './list-toolbar.module.css';

type Props = {
  filter: ListFilter<string>;
  values: readonly string[];
  onChange: (values: string[]) => void;
};

/** One filter: what it is set to can be read without opening it. */
export function FilterChip({ filter, values, onChange }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { label, options } = filter;
  const shown = options.filter((option) =>
    option.label.toLocaleLowerCase().includes(words.toLocaleLowerCase()),
  );
  const chosen = values.map(
    (value) => options.find((option) => option.value === value)?.label ?? value,
  );
  return (
    <Popover position="bottom-start" shadow="md" width={240} onClose={() => setWords('')}>
      <Popover.Target>
        <button type="button" className={classes.chip} data-on={values.length > 0 || undefined}>
          {values.length === 0 && <IconPlus size={13} aria-hidden />}
          {label}
          {values.length > 0 && (
            <span className={classes.values}>
              {values.length > 2
                ? t('ui.table.chosen', { count: values.length })
                : chosen.join(', ')}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {options.length > 8 && (
          <TextInput
            size="xs"
            mb="sm"
            aria-label={t('ui.table.findOption')}
            placeholder={t('ui.table.findOption')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        <ScrollArea.Autosize mah={280}>
          <Checkbox.Group value={[...values]} onChange={onChange}>
            <Stack gap={10}>
              {shown.map((option) => (
                <Checkbox key={option.value} size="xs" {...option} />
              ))}
            </Stack>
          </Checkbox.Group>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
