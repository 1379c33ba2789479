import type { Column } from './column.ts';
import classes from './table.module.css';

type Props<Row> = { columns: readonly Column<Row>[]; box: boolean };

/** The shape of what is coming, so that nothing jumps when it arrives. */
export function SkeletonRows<Row>({ columns, box }: Props<Row>) {
  return Array.from({ length: 12 }, (_, row) => row).map((row) => (
    <tr key={row} className={classes.row} aria-hidden>
      {box && <td className={classes.box} />}
      {columns.map((column, at) => (
        <td key={column.id} data-align={column.align}>
          {column.header !== '' && (
            <span
              className={classes.bone}
              style={{
                width: `${at === 0 ? 52 + ((row * 13) % 34) : 34 + ((row * 17 + at * 23) % 36)}%`,
              }}
            />
          )}
        </td>
      ))}
    </tr>
  ));
}
