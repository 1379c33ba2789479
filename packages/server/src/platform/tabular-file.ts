import type { Readable } from 'node:stream';
import { readCsv } from './tabular-csv.ts';
import { readXlsx } from './tabular-xlsx.ts';
import { MAX_TABLE_ROWS, type RawRow, UnreadableFile } from './unreadable-file.ts';

/** A column an import knows, and the header texts it goes by. */
export interface ColumnSpec<Key extends string = string> {
  readonly key: Key;
  /** Compared without case, spaces, underscores and asterisks; the first one names it in messages. */
  readonly names: readonly string[];
  readonly required?: boolean;
}

/** One line by the keys of its import; a cell the file lacks is ''. */
export interface TableRow<Key extends string = string> {
  readonly rowNo: number;
  readonly values: Readonly<Record<Key, string>>;
}

/**
 * Reads a CSV or XLSX file row by row with a known header. Throws `UnreadableFile` when it is
 * neither, when required columns are missing (all of them named) or when it is too long.
 * Columns nobody asked for are ignored; empty lines are passed over but counted.
 */
export async function* readTable<Key extends string>(
  content: Readable,
  columns: readonly ColumnSpec<Key>[],
): AsyncGenerator<TableRow<Key>> {
  let places: ReadonlyMap<Key, number> | null = null;
  for await (const { rowNo, cells } of readRows(content)) {
    if (rowNo > MAX_TABLE_ROWS) {
      throw new UnreadableFile(`The file has more than ${MAX_TABLE_ROWS} rows. Split it.`);
    }
    if (cells.every((cell) => cell === '')) continue;
    if (!places) {
      places = placeColumns(cells, columns);
      continue;
    }
    const values = {} as Record<Key, string>;
    for (const { key } of columns) values[key] = cells[places.get(key) ?? -1] ?? '';
    yield { rowNo, values };
  }
  if (!places) throw new UnreadableFile('The file is empty.');
}

/** Where each known column stands; the first of two columns with the same name counts. */
function placeColumns<Key extends string>(
  header: readonly string[],
  columns: readonly ColumnSpec<Key>[],
): ReadonlyMap<Key, number> {
  const plain = header.map(plainHeader);
  const places = new Map<Key, number>();
  for (const column of columns) {
    const place = column.names
      .map(plainHeader)
      .map((name) => plain.indexOf(name))
      .find((i) => i >= 0);
    if (place !== undefined) places.set(column.key, place);
  }
  const missing = columns.filter((column) => column.required && !places.has(column.key));
  if (missing.length > 0) {
    const names = missing.map((column) => `"${column.names[0]}"`).join(', ');
    throw new UnreadableFile(
      `The file lacks the column${missing.length > 1 ? 's' : ''} ${names} in its first row.`,
    );
  }
  return places;
}

const plainHeader = (text: string) => text.toLowerCase().replaceAll(/[\s_*\uFEFF]+/g, '');

/** The rows of either format, told apart by the first bytes: names and content types lie. */
async function* readRows(content: Readable): AsyncGenerator<RawRow> {
  const { start, whole } = await peek(content, 4096);
  if (start.length === 0) throw new UnreadableFile('The file is empty.');
  if (start.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) yield* readXlsx(whole);
  else if (start.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    throw new UnreadableFile('This is an old Excel file (.xls). Save it as .xlsx or CSV.');
  } else yield* readCsv(start, whole);
}

/** The first bytes, and the whole content as if nobody had looked. */
async function peek(content: Readable, size: number) {
  const chunks: Buffer[] = [];
  let length = 0;
  const iterator = content[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let ended = false;
  while (length < size && !ended) {
    const { value, done } = await iterator.next();
    if (done) ended = true;
    else {
      chunks.push(value);
      length += value.length;
    }
  }
  const start = Buffer.concat(chunks);
  async function* whole(): AsyncGenerator<Buffer> {
    try {
      if (start.length > 0) yield start;
      while (!ended) {
        const { value, done } = await iterator.next();
        if (done) return;
        yield value;
      }
    } finally {
      content.destroy();
    }
  }
  return { start, whole: whole() };
}
