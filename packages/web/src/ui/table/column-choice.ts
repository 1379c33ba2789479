import type { Column } from './column.ts';

/** What a person chose of one column; a list of these in the order wished. */
export type ColumnChoice = { id: string; shown: boolean; width?: number | null };

export type ArrangedColumn<Row> = { column: Column<Row>; shown: boolean; fixed: boolean };

/**
 * Columns as a person wants them. The first stays first and those without a header (the actions)
 * stay last; a column that the choice does not know yet stands behind the one before it.
 */
export function arrangeColumns<Row>(
  columns: readonly Column<Row>[],
  choices: readonly ColumnChoice[],
): ArrangedColumn<Row>[] {
  const [first, ...others] = columns;
  if (!first) return [];
  const movable = others.filter(({ header }) => header !== '');
  const chosen = new Map(choices.map((choice, at) => [choice.id, { ...choice, at }]));
  const placed = movable
    .filter(({ id }) => chosen.has(id))
    .sort((a, b) => (chosen.get(a.id)?.at ?? 0) - (chosen.get(b.id)?.at ?? 0));
  for (const [at, column] of movable.entries()) {
    if (chosen.has(column.id)) continue;
    const before = movable[at - 1];
    placed.splice(before ? placed.indexOf(before) + 1 : 0, 0, column);
  }
  const last = others.filter(({ header }) => header === '');
  return [first, ...placed, ...last].map((column) => {
    const fixed = column === first || column.header === '' || column.fixed === true;
    const choice = chosen.get(column.id);
    const width = column.grow ? null : choice?.width;
    return {
      column: width ? { ...column, width } : column,
      shown: fixed || (choice?.shown ?? !column.hidden),
      fixed,
    };
  });
}

/** The whole choice with one column changed; of columns that are not here now it keeps what it knew. */
export function changeColumn<Row>(
  arranged: readonly ArrangedColumn<Row>[],
  choices: readonly ColumnChoice[],
  id: string,
  change: Partial<ColumnChoice>,
): ColumnChoice[] {
  return written(arranged, choices).map((choice) =>
    choice.id === id ? { ...choice, ...change } : choice,
  );
}

/** The whole choice with one column a place further up or down among those that can move. */
export function moveColumn<Row>(
  arranged: readonly ArrangedColumn<Row>[],
  choices: readonly ColumnChoice[],
  id: string,
  by: 1 | -1,
): ColumnChoice[] {
  const next = written(arranged, choices);
  const from = next.findIndex((choice) => choice.id === id);
  const [moved] = from < 0 ? [] : next.splice(from, 1);
  if (moved) next.splice(Math.max(0, from + by), 0, moved);
  return next;
}

function written<Row>(
  arranged: readonly ArrangedColumn<Row>[],
  choices: readonly ColumnChoice[],
): ColumnChoice[] {
  const widths = new Map(choices.map(({ id, width }) => [id, width ?? null]));
  const here = arranged.slice(1).filter(({ column }) => column.header !== '');
  const ids = new Set(here.map(({ column }) => column.id));
  return [
    ...here.map(({ column, shown }) => ({
      id: column.id,
      shown,
      width: widths.get(column.id) ?? null,
    })),
    ...choices.filter(({ id }) => !ids.has(id)),
  ];
}
