import { Skeleton } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CardView } from './card-view.tsx';
import classes from './cards.module.css';
import { LoadMore } from './load-more.tsx';
import { isSelected } from './selection.ts';
import { useCardsInSight } from './use-cards-in-sight.ts';
import type { TableView } from './view.ts';

/** A row on a phone: its name first, its state beside it, the rest line by line. */
export function Cards<Row>(view: TableView<Row>) {
  const { t } = useTranslation();
  const { columns, rows, order, picking, onOpen, quiet, hasMore, onLoadMore } = view;
  const list = useRef<HTMLUListElement>(null);
  const sight = useCardsInSight(order, list);
  // The cards keep the same two functions, so that picking one does not draw the others again.
  const acts = useRef({ pick, open });
  acts.current = { pick, open };
  const [onPick] = useState(() => (index: number) => acts.current.pick(index));
  const [onTap] = useState(() => (index: number) => acts.current.open(index));

  function pick(index: number) {
    const id = order[index];
    if (id !== undefined) picking?.toggle(id, false);
  }

  function open(index: number) {
    const row = rows[index];
    // With some picked already, a tap on a card goes on picking instead of leaving the list.
    if (picking && picking.count > 0) pick(index);
    else if (row !== undefined) onOpen?.(row);
  }

  if (view.waiting) {
    return [0, 1, 2, 3].map((at) => <Skeleton key={at} h={104} mb={10} radius="lg" />);
  }

  return (
    <>
      <ul
        ref={list}
        className={classes.cards}
        style={sight.listStyle}
        data-stale={view.stale || undefined}
        aria-busy={view.stale || undefined}
      >
        {sight.places.map(({ index, style, measure }) => {
          const [row, id] = [rows[index], order[index]];
          if (row === undefined || id === undefined) return null;
          return (
            <li key={id} ref={measure} data-index={index} className={classes.item} style={style}>
              <CardView
                columns={columns}
                row={row}
                id={id}
                index={index}
                selected={picking ? isSelected(picking.selection, id) : null}
                quiet={quiet?.(row) ?? false}
                onPick={onPick}
                onOpen={onOpen ? onTap : null}
                pickLabel={t('ui.table.selectRow')}
                openLabel={t('ui.table.openRow')}
              />
            </li>
          );
        })}
      </ul>
      {hasMore && onLoadMore && <LoadMore key={rows.length} onReach={onLoadMore} />}
    </>
  );
}
