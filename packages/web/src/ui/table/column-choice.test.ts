import { describe, expect, it } from 'vitest';
import type { Column } from './column.ts';
import { arrangeColumns, changeColumn, moveColumn } from './column-choice.ts';

const column = (id: string, more: Partial<Column<string>> = {}): Column<string> => ({
  id,
  header: id,
  cell: (row) => row,
  ...more,
});
const columns = [
  column('no'),
  column('product'),
  column('price'),
  column('method', { hidden: true }),
  column('act', { header: '', fixed: true }),
];
const shown = (choices: Parameters<typeof arrangeColumns>[1], of = columns) =>
  arrangeColumns(of, choices)
    .filter((one) => one.shown)
    .map((one) => one.column.id)
    .join(' ');

describe('columns as a person wants them', () => {
  it('are those of the screen until something is chosen', () => {
    expect(shown([])).toBe('no product price act');
  });

  it('come and go, and keep the first at the start and the actions at the end', () => {
    const arranged = arrangeColumns(columns, []);
    const choices = changeColumn(arranged, [], 'method', { shown: true });
    expect(shown(choices)).toBe('no product price method act');
    const moved = moveColumn(arrangeColumns(columns, choices), choices, 'method', -1);
    expect(shown(moved)).toBe('no product method price act');
    const top = moveColumn(arrangeColumns(columns, moved), moved, 'product', -1);
    expect(shown(top)).toBe('no product method price act');
    expect(shown([{ id: 'no', shown: false }])).toBe('no product price act');
  });

  it('take in a column that is new to the choice behind the one before it', () => {
    const choices = [
      { id: 'price', shown: true },
      { id: 'product', shown: true },
    ];
    const more = [...columns.slice(0, 2), column('stock'), ...columns.slice(2)];
    expect(shown(choices, more)).toBe('no price product stock act');
  });

  it('remember a width, except of the column that takes what is left', () => {
    const choices = [{ id: 'price', shown: true, width: 222 }];
    expect(arrangeColumns(columns, choices)[2]?.column.width).toBe(222);
    const growing = [column('no'), column('price', { grow: true })];
    expect(arrangeColumns(growing, choices)[1]?.column.width).toBeUndefined();
  });

  it('keep what was chosen of columns that another tab shows', () => {
    const choices = changeColumn(
      arrangeColumns(columns, []),
      [{ id: 'why', shown: false, width: 90 }],
      'price',
      { shown: false },
    );
    expect(choices.at(-1)).toEqual({ id: 'why', shown: false, width: 90 });
    expect(shown(choices)).toBe('no product act');
  });
});
