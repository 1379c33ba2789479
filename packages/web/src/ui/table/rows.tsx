import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { widthOf } from './column.ts';
import { HeaderRow } from './header-row.tsx';
import { LoadMore } from './load-more.tsx';
import { RowView } from './row-view.tsx';
import { SkeletonRows } from './skeleton-rows.tsx';
import classes from './table.module.css';
import { useRowKeys } from './use-row-keys.ts';
import type { TableView } from './view.ts';

const rowHeight = 40;
/** Beyond this many rows only those in sight are in the document. */
const virtualFrom = 200;

export function Rows<Row>(view: TableView<Row>) {
  const { columns, rows, order, picking, loading, hasMore, onLoadMore, fill } = view;
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = rows.length > virtualFrom;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 14,
    scrollPaddingStart: 36,
    scrollPaddingEnd: 76,
    enabled: virtual,
  });
  const keys = useRowKeys(view, scroll, virtual ? virtualizer.scrollToIndex : undefined);
  const inSight = virtual ? virtualizer.getVirtualItems() : null;
  const first = inSight?.[0]?.index ?? 0;
  const last = inSight ? (inSight.at(-1)?.index ?? -1) : rows.length - 1;
  const boxWidth = fill ? 60 : 44;
  const span = columns.length + (picking ? 1 : 0);
  // The outer columns carry the page's margin.
  const edge = (at: number) =>
    fill && (at === columns.length - 1 || (at === 0 && !picking)) ? 16 : 0;
  const minWidth =
    columns.reduce((sum, column) => sum + widthOf(column), fill ? 32 : 0) +
    (picking ? boxWidth : 0);

  return (
    <div
      ref={scroll}
      className={classes.scroll}
      data-fill={fill || undefined}
      data-picked={(fill && picking && picking.count > 0) || undefined}
      data-tall={(!fill && virtual) || undefined}
    >
      <table
        className={classes.table}
        data-box={picking ? true : undefined}
        style={{ minWidth, '--box': `${boxWidth}px` }}
        aria-rowcount={rows.length + 1}
        onKeyDown={keys.onKeyDown}
      >
        <colgroup>
          {picking && <col style={{ width: boxWidth }} />}
          {columns.map((column, at) => (
            <col
              key={column.id}
              style={column.grow ? undefined : { width: widthOf(column) + edge(at) }}
            />
          ))}
        </colgroup>
        <HeaderRow {...view} />
        <tbody>
          {loading && rows.length === 0 && (
            <SkeletonRows columns={columns} box={picking !== null} />
          )}
          {first > 0 && <Gap height={first * rowHeight} span={span} />}
          {rows.slice(first, last + 1).map((row, offset) => {
            const index = first + offset;
            return (
              <RowView
                key={order[index]}
                view={view}
                row={row}
                index={index}
                focusable={index === keys.active}
                onFocus={() => keys.setActive(index)}
              />
            );
          })}
          {last < rows.length - 1 && (
            <Gap height={(rows.length - 1 - last) * rowHeight} span={span} />
          )}
        </tbody>
      </table>
      {hasMore && onLoadMore && <LoadMore key={rows.length} onReach={onLoadMore} />}
    </div>
  );
}

/** Holds the place of rows that are out of sight, so that the scroll bar tells the truth. */
function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tr>
      <td colSpan={span} className={classes.gap} style={{ height }} />
    </tr>
  );
}
