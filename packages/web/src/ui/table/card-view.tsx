import { memo } from 'react';
import classes from './cards.module.css';
import type { Column } from './column.ts';
import { PickBox } from './pick-box.tsx';

type Props<Row> = {
  columns: readonly Column<Row>[];
  row: Row;
  id: string;
  index: number;
  selected: boolean | null;
  quiet: boolean;
  onPick: (index: number) => void;
  /** Null where a card leads nowhere. */
  onOpen: ((index: number) => void) | null;
  pickLabel: string;
  openLabel: string;
};

function CardViewOf<Row>(props: Props<Row>) {
  const { columns, row, id, index, selected, quiet, onPick, onOpen, pickLabel, openLabel } = props;
  const [title, ...others] = columns;
  const aside = others.filter(({ card }) => card === 'aside');
  const lines = others.filter(({ card = 'line' }) => card === 'line');
  return (
    <article
      className={classes.card}
      data-row={id}
      data-index={index}
      data-selected={selected || undefined}
      data-quiet={quiet || undefined}
    >
      <div className={classes.head}>
        {selected !== null && (
          <span className={classes.pick}>
            <PickBox aria-label={pickLabel} checked={selected} onChange={() => onPick(index)} />
          </span>
        )}
        <div className={classes.title}>{title?.cell(row)}</div>
        {aside.map((column) => (
          <div key={column.id}>{column.cell(row)}</div>
        ))}
      </div>
      <dl className={classes.lines}>
        {lines.map((column) => (
          <div key={column.id} className={classes.line} data-bare={!column.header || undefined}>
            {column.header && <dt>{column.header}</dt>}
            <dd>{column.cell(row)}</dd>
          </div>
        ))}
      </dl>
      {onOpen && (
        <button
          type="button"
          className={classes.open}
          aria-label={openLabel}
          onClick={() => onOpen(index)}
        />
      )}
    </article>
  );
}

/** Drawn again only when something of it changed. */
export const CardView = memo(CardViewOf) as typeof CardViewOf;
