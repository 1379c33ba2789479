import { Checkbox } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isSelected } from './selection.ts';
import classes from './table.module.css';
import type { TableView } from './view.ts';

type Props<Row> = {
  view: TableView<Row>;
  row: Row;
  index: number;
  /** One row of the table is in the tab order; the arrows move it. */
  focusable: boolean;
  onFocus: () => void;
};

export function RowView<Row>({ view, row, index, focusable, onFocus }: Props<Row>) {
  const { t } = useTranslation();
  const { columns, rowId, picking, onOpen, openId, quiet } = view;
  const id = rowId(row);
  const selected = picking ? isSelected(picking.selection, id) : false;
  return (
    <tr
      className={classes.row}
      data-index={index}
      data-row={id}
      data-opens={onOpen ? true : undefined}
      data-selected={selected || undefined}
      data-open={openId === id || undefined}
      data-quiet={quiet?.(row) || undefined}
      aria-rowindex={index + 2}
      aria-selected={picking ? selected : undefined}
      tabIndex={focusable ? 0 : -1}
      onFocus={onFocus}
      onClick={(event) => {
        if (onOpen && !isInteractive(event)) onOpen(row);
      }}
    >
      {picking && (
        <td className={classes.box}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('ui.table.selectRow')}
            checked={selected}
            onChange={() => undefined}
            onClick={(event) => picking.toggle(id, event.shiftKey)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} data-align={column.align}>
          <div className={classes.cell}>{column.cell(row)}</div>
        </td>
      ))}
    </tr>
  );
}

/** A click on a link or a button inside the row is meant for it, and so is marking text. */
export function isInteractive(event: MouseEvent<HTMLElement>): boolean {
  const target = event.target as HTMLElement;
  const within = target.closest('a, button, input, label, select, textarea, [role="button"]');
  if (within && within !== event.currentTarget) return true;
  return (getSelection()?.toString() ?? '') !== '';
}
