import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useMemo } from 'react';
import type { MoneyValue } from '../lib/format-money.ts';
import { useIntent } from '../lib/intent.ts';
import type { Direction } from '../lib/list-state.ts';
import type { ListState } from '../lib/use-list-state.ts';
import { useRememberList } from '../lib/use-remember-list.ts';
import { BulkBar } from './table/bulk-bar.tsx';
import { CannotRead } from './table/cannot-read.tsx';
import { Cards } from './table/cards.tsx';
import type { Column } from './table/column.ts';
import type { ListFilter } from './table/list-filter.ts';
import { ListFoot } from './table/list-foot.tsx';
import { ListToolbar } from './table/list-toolbar.tsx';
import type { Matching } from './table/matching.ts';
import { NothingFound } from './table/nothing-found.tsx';
import { Rows } from './table/rows.tsx';
import { isSelected } from './table/selection.ts';
import tabClasses from './table/state-tabs.module.css';
import { StateTabs, type TabItem } from './table/state-tabs.tsx';
import classes from './table/table.module.css';
import { useColumns } from './table/use-columns.ts';
import { useMoneyOf } from './table/use-money-of.ts';
import { useSelection } from './table/use-selection.ts';
import { ViewPlace } from './table/view-place.tsx';

export type { Column } from './table/column.ts';
export type { Matching } from './table/matching.ts';
export type { MatchingSet } from './table/selection.ts';

export type Picked<Row> = {
  ids: readonly string[];
  count: number;
  /** The money of all that is picked, per currency; empty where rows carry none. */
  totals: readonly MoneyValue[];
  /** The picked rows that are loaded; after "all that match" there are ids beyond them. */
  rows: readonly Row[];
  clear: () => void;
};

export type TableProps<Row, Tab extends string, Sort extends string, Filter extends string> = {
  /** Stable name, under which the chosen columns are remembered. */
  id: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** From `useListState`; without it the table is plain: no tabs, no filters, no sorting. */
  state?: ListState<Tab, Sort, Filter>;
  tabs?: readonly TabItem<Tab>[];
  filters?: readonly ListFilter<Filter>[];
  /** Label of the search box; no box without it. */
  search?: string;
  loading?: boolean;
  /** The rows are still those of other filters. */
  stale?: boolean;
  hasMore?: boolean;
  onLoadMore?: () => void;
  totalCount?: number | null;
  /** The list could not be read: said so, with another try, instead of looking empty. */
  error?: Error;
  refetch?: () => void;
  /** Enter or a click on the row. */
  onOpen?: (row: Row) => void;
  openId?: string | null;
  /** Rows can be picked when there is something to do with them. */
  bulk?: (picked: Picked<Row>) => ReactNode;
  /** The money of a row, summed per currency in the bulk bar. */
  bulkMoney?: (row: Row) => MoneyValue | null | undefined;
  /** Offers "all that match" once everything loaded is picked. */
  matching?: Matching;
  /** Told when there is nothing at all; narrowing words and filters are spoken to by the table. */
  empty: ReactNode;
  /** Stands between the filters and the columns button. */
  tools?: ReactNode;
  /** A list screen: the rows scroll inside the page (`<Page fill>`). */
  fill?: boolean;
  /** Rows that are over, drawn quietly. */
  quiet?: (row: Row) => boolean;
};

/** The one table. See README.md beside the package for how a list screen is made of it. */
export function Table<
  Row,
  Tab extends string = string,
  Sort extends string = string,
  Filter extends string = string,
>(props: TableProps<Row, Tab, Sort, Filter>) {
  const { id, rows, rowId, state, tabs, search, filters, bulk, tools } = props;
  const phone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false });
  const chosen = useColumns(id, props.columns);
  const order = useMemo(() => rows.map(rowId), [rows, rowId]);
  useRememberList(order, Boolean(state && props.fill));
  const moneyOf = useMoneyOf(rows, rowId, props.bulkMoney);
  const picking = useSelection(order, state?.key ?? id, moneyOf);
  useIntent(`select ${id}`, () => picking.setLoaded(true), rows.length > 0);
  const waiting = rows.length === 0 && Boolean(props.loading || props.stale);
  const nothing = rows.length === 0 && !waiting;
  const total = props.totalCount ?? countOfTab(props);
  const view = {
    ...props,
    columns: chosen.shown,
    order,
    picking: bulk ? picking : null,
    resize: chosen.resize,
    total,
    waiting,
    sorting: state && {
      current: state.sort,
      toggle: (column: string, first?: Direction) => state.toggleSort(column as Sort, first),
    },
  };
  const views = state && props.fill ? <ViewPlace list={id} state={state} columns={chosen} /> : null;

  return (
    <div className={classes.root} data-fill={props.fill || undefined}>
      {state && tabs && (
        <div className={tabClasses.line}>
          <StateTabs state={state} tabs={tabs} />
          {views}
        </div>
      )}
      {(state && (search || filters)) || tools ? (
        <ListToolbar
          state={state}
          search={search}
          filters={filters}
          tools={
            <>
              {tools}
              {!tabs && views}
            </>
          }
          columns={phone ? null : chosen}
        />
      ) : null}
      {nothing && props.error ? (
        <CannotRead onRetry={props.refetch} />
      ) : nothing ? (
        state?.narrowed ? (
          <NothingFound onClear={state.clear} />
        ) : (
          props.empty
        )
      ) : phone ? (
        <Cards {...view} />
      ) : (
        <Rows {...view} />
      )}
      {props.fill && !nothing && (
        <ListFoot shown={rows.length} total={total} hasMore={props.hasMore ?? false} />
      )}
      {bulk && (
        <BulkBar
          picking={picking}
          order={order}
          hasMore={props.hasMore ?? false}
          matching={props.matching}
          phone={phone}
          counts={Boolean(props.bulkMoney)}
        >
          {(totals) =>
            bulk({
              ids: [...picking.selection.ids],
              count: picking.count,
              totals,
              rows: rows.filter((row) => isSelected(picking.selection, rowId(row))),
              clear: picking.clear,
            })
          }
        </BulkBar>
      )}
    </div>
  );
}

/** Without anything narrower than the tab, the number beside it is that of the list. */
function countOfTab<Tab extends string>(props: {
  state?: Pick<ListState<Tab>, 'tab' | 'narrowed'>;
  tabs?: readonly TabItem<Tab>[];
  matching?: Matching;
}): number | null {
  const { state, tabs, matching } = props;
  if (matching?.count !== null && matching?.count !== undefined) return matching.count;
  if (!state || state.narrowed) return null;
  return tabs?.find(({ value }) => value === state.tab)?.count ?? null;
}
