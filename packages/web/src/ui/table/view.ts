import type { Direction, Sorting } from '../../lib/list-state.ts';
import type { Column } from './column.ts';
import type { RowSelection } from './use-selection.ts';

/** What rows and cards are drawn from. */
export type TableView<Row> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Ids of the loaded rows, in the order shown. */
  order: readonly string[];
  /** Null where rows cannot be picked. */
  picking: RowSelection | null;
  sorting?: { current: Sorting<string>; toggle: (column: string, first?: Direction) => void };
  /** Remembers the width of a column; null lets the screen's own width return. */
  resize: (column: string, width: number | null) => void;
  /** How many match in all, where it is known. */
  total: number | null;
  /** Nothing can be shown yet. */
  waiting: boolean;
  loading?: boolean;
  stale?: boolean;
  hasMore?: boolean;
  onLoadMore?: () => void;
  onOpen?: (row: Row) => void;
  openId?: string | null;
  fill?: boolean;
  quiet?: (row: Row) => boolean;
};
