import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Column } from './column.ts';
import { arrangeColumns, type ColumnChoice, changeColumn, moveColumn } from './column-choice.ts';

const untouched: readonly ColumnChoice[] = [];

/** Which columns a person wants in this list, in which order, remembered in the browser. */
export function useColumns<Row>(tableId: string, columns: readonly Column<Row>[]) {
  const [stored, setChoices, forget] = useLocalStorage<readonly ColumnChoice[]>({
    key: `distributary.list.${tableId}`,
    defaultValue: untouched,
    getInitialValueInEffect: false,
  });
  const choices = Array.isArray(stored) ? (stored as readonly ColumnChoice[]) : untouched;
  const arranged = useMemo(() => arrangeColumns(columns, choices), [columns, choices]);
  const shown = useMemo(
    () => arranged.filter((one) => one.shown).map((one) => one.column),
    [arranged],
  );
  return {
    shown,
    arranged,
    choices,
    setChoices,
    /** As the screen has them. */
    reset: forget,
    choose: (id: string, show: boolean) =>
      setChoices(changeColumn(arranged, choices, id, { shown: show })),
    move: (id: string, by: 1 | -1) => setChoices(moveColumn(arranged, choices, id, by)),
    resize: (id: string, width: number | null) =>
      setChoices(changeColumn(arranged, choices, id, { width })),
  };
}

export type ColumnsState<Row> = ReturnType<typeof useColumns<Row>>;
