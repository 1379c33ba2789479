import { Popover } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './list-toolbar.module.css';

type Props = {
  label: string;
  /** What it is set to, readable without opening it; null when it is not set. */
  value: string | null;
  onClear: () => void;
  width?: number;
  /** What stands in the chip's pop-up; it is told how to close it. */
  children: ReactNode;
};

/** One filter: a quiet chip until it is set, then its value and a cross that lets it go. */
export function FilterChip({ label, value, onClear, width = 250, children }: Props) {
  const { t } = useTranslation();
  return (
    <span className={classes.chip} data-filter data-on={value !== null || undefined}>
      <Popover position="bottom-start" shadow="md" width={width} trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={classes.open} title={value ?? undefined}>
            {value === null && <IconPlus size={13} aria-hidden />}
            {label}
            {value !== null && <span className={classes.values}>{value}</span>}
          </button>
        </Popover.Target>
        <Popover.Dropdown>{children}</Popover.Dropdown>
      </Popover>
      {value !== null && (
        <button
          type="button"
          className={classes.clear}
          aria-label={t('ui.table.clearFilter', { filter: label })}
          onClick={onClear}
        >
          <IconX size={13} aria-hidden />
        </button>
      )}
    </span>
  );
}
