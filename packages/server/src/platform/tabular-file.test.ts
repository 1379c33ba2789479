import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readTable, type TableRow } from './tabular-file.ts';

const COLUMNS = [
  { key: 'code', names: ['Seller SKU', 'code'], required: true },
  { key: 'quantity', names: ['Quantity'], required: true },
  { key: 'note', names: ['Note'] },
] as const;

async function rowsOf(content: string | Buffer): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTable(Readable.from([Buffer.from(content)]), COLUMNS)) rows.push(row);
  return rows;
}

async function workbookOf(rows: ExcelJS.CellValue[][]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('List');
  for (const row of rows) sheet.addRow(row);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('readTable', () => {
  it.each([',', ';', '\t'])('reads a CSV with a byte order mark, delimited by %j', async (d) => {
    const text = `\uFEFF* seller_sku${d}Other${d}QUANTITY\r\n"A${d}1"${d}x${d}2\t\r\n\r\nB${d}y${d}3`;
    expect(await rowsOf(text)).toEqual([
      { rowNo: 2, values: { code: `A${d}1`, quantity: '2', note: '' } },
      { rowNo: 4, values: { code: 'B', quantity: '3', note: '' } },
    ]);
  });

  it('keeps characters that are cut apart between two chunks', async () => {
    const bytes = Buffer.from('code,quantity,note\nA,1,เสื้อยืด\n');
    const parts = [...bytes].map((byte) => Buffer.from([byte]));
    const rows: TableRow[] = [];
    for await (const row of readTable(Readable.from(parts), COLUMNS)) rows.push(row);
    expect(rows[0]?.values.note).toBe('เสื้อยืด');
  });

  it('reads a workbook: numbers, dates, formulas and rich text as they are shown', async () => {
    const file = await workbookOf([
      ['Code', 'Quantity', 'Note'],
      ['A', 2, new Date('2026-11-02T03:04:05Z')],
      ['B', { formula: '1+2', result: 3 }, { richText: [{ text: 'two ' }, { text: 'parts' }] }],
    ]);
    expect(
      (await rowsOf(file)).map(({ rowNo, values }) => [rowNo, ...Object.values(values)]),
    ).toEqual([
      [2, 'A', '2', '2026-11-02 03:04:05'],
      [3, 'B', '3', 'two parts'],
    ]);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['missing columns, all named', 'name,note\nA,b', '"Seller SKU", "Quantity"'],
    ['another encoding', Buffer.from([0x63, 0x6f, 0x64, 0x65, 0x2c, 0xe9, 0x0a]), 'UTF-8'],
    ['a broken workbook', Buffer.from('PK\u0003\u0004 this is not a workbook at all'), 'broken'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), '.xls'],
    ['a quote that never ends', `code,quantity\n"A,1\n${'x'.repeat(5000)}`, 'broken'],
  ])('refuses %s with a reason', async (_what, content, reason) => {
    await expect(rowsOf(content)).rejects.toThrow(reason);
  });
});
