import type { TableRow } from '../../platform/tabular-file.ts';

type Row = TableRow<string>;

/** Holds rows back until every row of their order was read, wherever in the file they stand. */
export class WholeOrders {
  readonly #orderNoOf: (row: Row) => string;
  readonly #read: () => AsyncIterable<Row>;
  readonly #waiting = new Map<string, Map<number, Row>>();
  #counts: Map<string, number> | null = null;

  constructor(orderNoOf: (row: Row) => string, read: () => AsyncIterable<Row>) {
    this.#orderNoOf = orderNoOf;
    this.#read = read;
  }

  async complete(rows: readonly Row[]): Promise<Row[][]> {
    const counts = await this.#countRows();
    const touched = new Set<string>();
    for (const row of rows) {
      const orderNo = this.#orderNoOf(row);
      const held = this.#waiting.get(orderNo) ?? new Map<number, Row>();
      this.#waiting.set(orderNo, held.set(row.rowNo, row));
      touched.add(orderNo);
    }
    return [...touched].flatMap((orderNo) => {
      const held = this.#waiting.get(orderNo)!;
      if (held.size < (counts.get(orderNo) ?? 0)) return [];
      return [[...held.values()]];
    });
  }

  async #countRows(): Promise<Map<string, number>> {
    if (this.#counts) return this.#counts;
    const counts = new Map<string, number>();
    for await (const row of this.#read()) {
      const orderNo = this.#orderNoOf(row);
      counts.set(orderNo, (counts.get(orderNo) ?? 0) + 1);
    }
    this.#counts = counts;
    return counts;
  }
}
