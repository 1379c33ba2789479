import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from './column.ts';
import { headerState } from './selection.ts';
import classes from './table.module.css';
import type { TableView } from './view.ts';

export function HeaderRow<Row>({ columns, order, picking, sorting }: TableView<Row>) {
  const { t } = useTranslation();
  const picked = picking ? headerState(picking.selection, order) : 'none';
  return (
    <thead>
      <tr>
        {picking && (
          <th className={classes.box} scope="col">
            <Checkbox
              size="xs"
              aria-label={t('ui.table.selectLoaded')}
              disabled={order.length === 0}
              checked={picked === 'all'}
              indeterminate={picked === 'some'}
              onChange={() => picking.setLoaded(picked !== 'all')}
            />
          </th>
        )}
        {columns.map((column) => (
          <Header key={column.id} column={column} sorting={sorting} />
        ))}
      </tr>
    </thead>
  );
}

type HeaderProps<Row> = { column: Column<Row>; sorting: TableView<Row>['sorting'] };

function Header<Row>({ column, sorting }: HeaderProps<Row>) {
  const { id, header, align = 'start', sortable } = column;
  if (!sortable || !sorting) {
    return (
      <th scope="col" data-align={align}>
        {header}
      </th>
    );
  }
  const sort = sorting.current?.by === id ? sorting.current : null;
  const Arrow = sort?.descending ? IconArrowDown : IconArrowUp;
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
        onClick={() => sorting.toggle(id, sortable === true ? 'ascending' : sortable)}
      >
        {header}
        <Arrow size={13} stroke={2} aria-hidden />
      </button>
    </th>
  );
}
