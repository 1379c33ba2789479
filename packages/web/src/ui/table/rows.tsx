import { Fragment, type MouseEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { widthOf } from './column.ts';
import { HeaderRow } from './header-row.tsx';
import { LoadMore } from './load-more.tsx';
import { isInteractive, RowView } from './row-view.tsx';
import { isSelected } from './selection.ts';
import { SkeletonRows } from './skeleton-rows.tsx';
import classes from './table.module.css';
import { indexOfRow, useActiveRow } from './use-active-row.ts';
import { useRowKeys } from './use-row-keys.ts';
import { rowHeight, useRowsInSight } from './use-rows-in-sight.ts';
import type { TableView } from './view.ts';

export function Rows<Row>(view: TableView<Row>) {
  const { columns, rows, order, picking, onOpen, openId, quiet, fill } = view;
  const { t } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const active = useActiveRow(order, scroll);
  const { virtual, places } = useRowsInSight(rows.length, active.index, scroll);
  const onKeyDown = useRowKeys(view, active);
  const boxWidth = fill ? 60 : 44;
  const span = columns.length + (picking ? 1 : 0);
  // The outer columns carry the page's margin.
  const edge = (at: number) =>
    fill && (at === columns.length - 1 || (at === 0 && !picking)) ? 16 : 0;
  const minWidth =
    columns.reduce((sum, column) => sum + widthOf(column), fill ? 32 : 0) +
    (picking ? boxWidth : 0);

  function onClick(event: MouseEvent<HTMLElement>) {
    const index = indexOfRow(event.target);
    const [row, id] = index === null ? [] : [rows[index], order[index]];
    if (row === undefined || id === undefined) return;
    const target = event.target as HTMLElement;
    if (picking && index !== null && target.closest(`.${classes.box}`)) {
      picking.toggle(id, event.shiftKey);
      // The keys go on from the row that the pointer picked.
      active.moveTo(index);
    } else if (onOpen && !isInteractive(event)) onOpen(row);
  }

  return (
    <div
      ref={scroll}
      className={classes.scroll}
      data-fill={fill || undefined}
      data-scroll-restoration-id={fill ? 'rows' : undefined}
      data-picked={(fill && picking && picking.count > 0) || undefined}
      data-tall={(!fill && virtual) || undefined}
      data-stale={view.stale || undefined}
      aria-busy={view.stale || view.loading || undefined}
      onScroll={({ currentTarget }) => {
        currentTarget.toggleAttribute('data-aside', currentTarget.scrollLeft > 0);
      }}
    >
      <table
        className={classes.table}
        data-box={picking ? true : undefined}
        style={{ minWidth, '--box': `${boxWidth}px` }}
        aria-rowcount={(view.hasMore ? view.total : null) ?? rows.length + 1}
      >
        <colgroup>
          {picking && <col style={{ width: boxWidth }} />}
          {columns.map((column, at) => (
            <col
              key={column.id}
              data-column={column.id}
              style={column.grow ? undefined : { width: widthOf(column) + edge(at) }}
            />
          ))}
        </colgroup>
        <HeaderRow {...view} />
        <tbody
          onClick={onClick}
          onMouseDown={keepTextUnmarked}
          onKeyDown={onKeyDown}
          onFocus={active.onFocus}
          onBlur={active.onBlur}
        >
          {view.waiting && <SkeletonRows columns={columns} box={picking !== null} />}
          {places.map((index, at) => {
            const [row, id] = [rows[index], order[index]];
            if (row === undefined || id === undefined) return null;
            const above = index - (places[at - 1] ?? -1) - 1;
            return (
              <Fragment key={id}>
                {above > 0 && <Gap rows={above} span={span} />}
                <RowView
                  columns={columns}
                  row={row}
                  id={id}
                  index={index}
                  selected={picking ? isSelected(picking.selection, id) : null}
                  open={openId === id}
                  opens={onOpen !== undefined}
                  quiet={quiet?.(row) ?? false}
                  focusable={index === active.index}
                  pickLabel={t('ui.table.selectRow')}
                />
              </Fragment>
            );
          })}
          <Gap rows={rows.length - 1 - (places.at(-1) ?? -1)} span={span} />
        </tbody>
      </table>
      {view.hasMore && view.onLoadMore && <LoadMore key={rows.length} onReach={view.onLoadMore} />}
    </div>
  );
}

/** Holds the place of rows that are out of sight, so that the scroll bar tells the truth. */
function Gap({ rows, span }: { rows: number; span: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={span} className={classes.gap} style={{ height: rows * rowHeight }} />
    </tr>
  );
}

/** Shift marks text in a browser; on a box it means "from there to here". */
function keepTextUnmarked(event: MouseEvent<HTMLElement>): void {
  const onBox = (event.target as HTMLElement).closest(`.${classes.box}`);
  if (event.shiftKey && onBox) event.preventDefault();
}
