import { useLocalStorage } from '@mantine/hooks';
import type { Column } from './column.ts';

/** Which columns a person wants in this list, remembered in the browser. */
export function useColumns<Row>(tableId: string, columns: readonly Column<Row>[]) {
  const [chosen, setChosen] = useLocalStorage<Record<string, boolean>>({
    key: `distributary.columns.${tableId}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const isShown = (column: Column<Row>, index: number) =>
    index === 0 || column.fixed || (chosen[column.id] ?? !column.hidden);
  return {
    shown: columns.filter(isShown),
    choices: columns
      .map((column, index) => ({ column, shown: isShown(column, index), index }))
      .filter(({ column, index }) => index > 0 && !column.fixed && column.header !== ''),
    choose: (id: string, show: boolean) => setChosen((before) => ({ ...before, [id]: show })),
  };
}
