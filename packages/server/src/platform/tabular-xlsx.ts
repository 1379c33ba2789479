import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { MAX_CELL_LENGTH, type RawRow, UnreadableFile } from './unreadable-file.ts';

/** Rows of the first sheet of a workbook, streamed; values as a person reads them in the cells. */
export async function* readXlsx(whole: AsyncIterable<Buffer>): AsyncGenerator<RawRow> {
  const source = Readable.from(whole, { objectMode: false });
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(source, {
    entries: 'ignore',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    // Styles tell dates from numbers.
    styles: 'cache',
    worksheets: 'emit',
  });
  try {
    for await (const sheet of workbook) {
      for await (const row of sheet) {
        const values = row.values as ExcelJS.CellValue[];
        const cells = Array.from({ length: Math.max(0, values.length - 1) }, (_, i) =>
          textOf(values[i + 1])
            .trim()
            .slice(0, MAX_CELL_LENGTH),
        );
        yield { rowNo: row.number, cells };
      }
      return;
    }
  } catch {
    throw new UnreadableFile('The workbook is broken. Save it again as .xlsx, or as CSV.');
  } finally {
    source.destroy();
  }
}

function textOf(value: ExcelJS.CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ');
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('hyperlink' in value) return textOf(value.text);
  if ('error' in value) return '';
  if ('result' in value) return textOf(value.result);
  return '';
}
