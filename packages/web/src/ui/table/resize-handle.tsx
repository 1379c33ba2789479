import type { PointerEvent } from 'react';
import { leastWidth } from './column.ts';
import classes from './table.module.css';

type Props = { width: number; onResize: (width: number | null) => void };

/** The edge of a header: dragged it makes the column wider or narrower, a double click undoes that. */
export function ResizeHandle({ width, onResize }: Props) {
  function onPointerDown(event: PointerEvent<HTMLElement>) {
    const handle = event.currentTarget;
    const header = handle.closest('th');
    const column = header?.closest('table')?.querySelectorAll('col')[header.cellIndex];
    if (!column) return;
    event.preventDefault();
    const start = event.clientX;
    const drawn = Number.parseFloat(column.style.width);
    const least = leastWidth - width;
    let by = 0;
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = (move) => {
      by = Math.max(least, Math.round(move.clientX - start));
      // Only the column is moved while dragging: no row is drawn again for it.
      column.style.width = `${drawn + by}px`;
    };
    handle.onpointerup = () => {
      handle.onpointermove = null;
      handle.onpointerup = null;
      if (by !== 0) onResize(width + by);
    };
  }
  return (
    <span
      aria-hidden
      className={classes.resize}
      onPointerDown={onPointerDown}
      onDoubleClick={() => onResize(null)}
    />
  );
}
