import { type MouseEvent, memo } from 'react';
import type { Column } from './column.ts';
import { PickBox } from './pick-box.tsx';
import classes from './table.module.css';

type Props<Row> = {
  columns: readonly Column<Row>[];
  row: Row;
  id: string;
  index: number;
  /** Null where rows cannot be picked. */
  selected: boolean | null;
  open: boolean;
  opens: boolean;
  quiet: boolean;
  /** One row of the table is in the tab order; the arrows move it. */
  focusable: boolean;
  /** What the box in front is for. */
  pickLabel: string;
};

/** Clicks are read by the table from `data-index` and the box: a row has no handlers of its own. */
function RowViewOf<Row>(props: Props<Row>) {
  const { columns, row, id, index, selected, open, opens, quiet, focusable, pickLabel } = props;
  return (
    <tr
      className={classes.row}
      data-index={index}
      data-row={id}
      data-opens={opens || undefined}
      data-selected={selected || undefined}
      data-open={open || undefined}
      data-quiet={quiet || undefined}
      aria-rowindex={index + 2}
      aria-selected={selected ?? undefined}
      tabIndex={focusable ? 0 : -1}
    >
      {selected !== null && (
        <td className={classes.box}>
          <PickBox tabIndex={-1} aria-label={pickLabel} checked={selected} readOnly />
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

/** Drawn again only when something of it changed: scrolling and picking touch few rows of many. */
export const RowView = memo(RowViewOf) as typeof RowViewOf;

/** A click on a link or a button inside the row is meant for it, and so is marking text. */
export function isInteractive(event: MouseEvent<HTMLElement>): boolean {
  const target = event.target as HTMLElement;
  const within = target.closest('a, button, input, label, select, textarea, [role="button"]');
  if (within && within !== event.currentTarget) return true;
  return (getSelection()?.toString() ?? '') !== '';
}
