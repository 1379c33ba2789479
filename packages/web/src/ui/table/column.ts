import type { ReactNode } from 'react';

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** `end` for every figure. */
  align?: 'start' | 'end' | 'center';
  /** In pixels; a column that grows takes what is left, never less than this. */
  width?: number;
  grow?: boolean;
  /** Its id is one of the list's `sorts`; `descending` where the first click should go that way. */
  sortable?: boolean | 'descending';
  /** Not shown until chosen in the column chooser. */
  hidden?: boolean;
  /** The first column and those marked so cannot be taken away. */
  fixed?: boolean;
  /** On a phone a row is a card: `aside` stands at its top right, `none` is left out. */
  card?: 'line' | 'aside' | 'none';
};

export const defaultWidth = 140;
export const leastWidth = 64;

export function widthOf(column: Pick<Column<never>, 'width' | 'grow'>): number {
  return column.width ?? (column.grow ? 220 : defaultWidth);
}
