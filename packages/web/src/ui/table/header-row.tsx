import { VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, widthOf } from './column.ts';
import { PickBox } from './pick-box.tsx';
import { ResizeHandle } from './resize-handle.tsx';
import { headerState } from './selection.ts';
import classes from './table.module.css';
import type { TableView } from './view.ts';

export function HeaderRow<Row>({ columns, order, picking, sorting, resize }: TableView<Row>) {
  const { t } = useTranslation();
  const picked = picking ? headerState(picking.selection, order) : 'none';
  return (
    <thead>
      <tr>
        {picking && (
          <th className={classes.box} scope="col">
            <PickBox
              aria-label={t('ui.table.selectLoaded')}
              disabled={order.length === 0}
              checked={picked === 'all'}
              indeterminate={picked === 'some'}
              onChange={() => picking.setLoaded(picked !== 'all')}
            />
          </th>
        )}
        {columns.map((column, at) => (
          <Header key={column.id} column={column} sorting={sorting}>
            {at > 0 && !column.grow && column.header !== '' && (
              <ResizeHandle
                width={widthOf(column)}
                onResize={(width) => resize(column.id, width)}
              />
            )}
          </Header>
        ))}
      </tr>
    </thead>
  );
}

type HeaderProps<Row> = {
  column: Column<Row>;
  sorting: TableView<Row>['sorting'];
  children: ReactNode;
};

function Header<Row>({ column, sorting, children }: HeaderProps<Row>) {
  const { t } = useTranslation();
  const { id, header, align = 'start', sortable } = column;
  if (!sortable || !sorting) {
    return (
      <th scope="col" data-align={align}>
        <span className={classes.title}>
          {header || <VisuallyHidden>{t('ui.table.nextStep')}</VisuallyHidden>}
        </span>
        {children}
      </th>
    );
  }
  const sort = sorting.current?.by === id ? sorting.current : null;
  const descending = sort ? sort.descending : sortable === 'descending';
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      data-align={align}
      aria-sort={sort ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={classes.sort}
        data-on={sort ? true : undefined}
        onClick={() => sorting.toggle(id, sortable === 'descending' ? sortable : 'ascending')}
      >
        <span className={classes.title}>{header}</span>
        <Arrow size={13} stroke={2} aria-hidden />
      </button>
      {children}
    </th>
  );
}
