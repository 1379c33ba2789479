import { PassThrough, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import ExcelJS from 'exceljs';

export type TableFormat = 'CSV' | 'XLSX';

export const TABLE_TYPES: Record<TableFormat, { extension: string; contentType: string }> = {
  CSV: { extension: 'csv', contentType: 'text/csv; charset=utf-8' },
  XLSX: {
    extension: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
};

const FORMULA = /^[=+\-@\t\r]/;
/** A plain amount: a spreadsheet adds it up, and there is nothing in it to run. */
const AMOUNT = /^-?\d+(\.\d+)?$/;

/** Text that no spreadsheet takes for a formula when it opens a CSV. */
export const defused = (text: string) =>
  FORMULA.test(text) && !AMOUNT.test(text) ? `'${text}` : text;

/** The text behind a defused cell, so that an exported list comes back unchanged. */
export const undefused = (text: string) =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** A table as a file, streamed: CSV with a byte order mark and defused cells, or XLSX of texts. */
export function writeTable(
  format: TableFormat,
  header: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): Readable {
  return format === 'CSV' ? writeCsv(header, rows) : writeXlsx(header, rows);
}

function writeCsv(header: readonly string[], rows: AsyncIterable<readonly string[]>): Readable {
  async function* cells() {
    yield header;
    for await (const row of rows) yield row.map(defused);
  }
  const out = stringify({ bom: true, record_delimiter: 'windows' });
  const source = Readable.from(cells());
  source.on('error', (error) => out.destroy(error));
  source.pipe(out);
  return out;
}

function writeXlsx(header: readonly string[], rows: AsyncIterable<readonly string[]>): Readable {
  const out = new PassThrough();
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out });
  const sheet = workbook.addWorksheet('List', { views: [{ state: 'frozen', ySplit: 1 }] });
  async function fill() {
    sheet.addRow([...header]).commit();
    // Cells are typed as text: a spreadsheet shows "=1+1" instead of reckoning it.
    for await (const row of rows) sheet.addRow([...row]).commit();
    sheet.commit();
    await workbook.commit();
  }
  fill().catch((error: Error) => out.destroy(error));
  return out;
}
