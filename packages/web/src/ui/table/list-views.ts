import type { ComponentType } from 'react';
import type { ColumnChoice } from './column-choice.ts';

/** A list as it can be found again: its address without the open drawer, and its columns. */
export type ListLook = { address: string; columns: readonly ColumnChoice[] };

export type ListViewsProps = {
  list: string;
  look: ListLook;
  /** The view that was last chosen, by its id. */
  viewId: string | null;
  /** The list was opened by its bare address, so that it may begin with a view. */
  fresh: boolean;
  show: (look: ListLook, viewId: string | null) => void;
};

/** The menu of saved views beside a list's tabs, which a slice fills: this folder knows no server. */
export const listViews: { menu?: ComponentType<ListViewsProps> } = {};
