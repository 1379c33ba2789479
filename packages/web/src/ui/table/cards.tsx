import { Checkbox, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './cards.module.css';
import { LoadMore } from './load-more.tsx';
import { isInteractive } from './row-view.tsx';
import { isSelected } from './selection.ts';
import type { TableView } from './view.ts';

/** A row on a phone: its name first, its state beside it, the rest line by line. */
export function Cards<Row>(view: TableView<Row>) {
  const { t } = useTranslation();
  const { columns, rows, rowId, picking, onOpen, quiet, loading, hasMore, onLoadMore } = view;
  const [title, ...others] = columns;
  const aside = others.filter(({ card }) => card === 'aside');
  const lines = others.filter(({ card = 'line' }) => card === 'line');
  if (loading && rows.length === 0) {
    return [0, 1, 2, 3].map((at) => <Skeleton key={at} h={104} mb={10} radius="lg" />);
  }
  return (
    <>
      <ul className={classes.cards}>
        {rows.map((row) => {
          const id = rowId(row);
          const selected = picking ? isSelected(picking.selection, id) : false;
          return (
            <li
              key={id}
              className={classes.card}
              data-row={id}
              data-selected={selected || undefined}
              data-quiet={quiet?.(row) || undefined}
            >
              <div className={classes.head}>
                {picking && (
                  <Checkbox
                    size="sm"
                    className={classes.pick}
                    aria-label={t('ui.table.selectRow')}
                    checked={selected}
                    onChange={() => picking.toggle(id, false)}
                  />
                )}
                <div className={classes.title}>{title?.cell(row)}</div>
                {aside.map((column) => (
                  <div key={column.id}>{column.cell(row)}</div>
                ))}
              </div>
              <dl className={classes.lines}>
                {lines.map((column) => (
                  <div
                    key={column.id}
                    className={classes.line}
                    data-bare={!column.header || undefined}
                  >
                    {column.header && <dt>{column.header}</dt>}
                    <dd>{column.cell(row)}</dd>
                  </div>
                ))}
              </dl>
              {onOpen && (
                <button
                  type="button"
                  className={classes.open}
                  aria-label={t('ui.table.openRow')}
                  onClick={(event) => {
                    if (!isInteractive(event)) onOpen(row);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      {hasMore && onLoadMore && <LoadMore key={rows.length} onReach={onLoadMore} />}
    </>
  );
}
