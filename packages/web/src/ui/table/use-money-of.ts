import { useMemo } from 'react';
import type { MoneyValue } from '../../lib/format-money.ts';
import type { MoneyOf } from './selection.ts';

/** The money of loaded rows by their id; the rows are gone through only when somebody picks one. */
export function useMoneyOf<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  money: ((row: Row) => MoneyValue | null | undefined) | undefined,
): MoneyOf {
  return useMemo(() => {
    let byId: Map<string, Row> | null = null;
    return (id) => {
      byId ??= new Map(rows.map((row) => [rowId(row), row]));
      const row = byId.get(id);
      const value = row && money?.(row);
      return value ? [value] : [];
    };
  }, [rows, rowId, money]);
}
