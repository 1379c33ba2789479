import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { MAX_CELL_LENGTH, type RawRow, UnreadableFile } from './unreadable-file.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** Rows of a UTF-8 text; the delimiter is the one the header line uses most. */
export async function* readCsv(
  start: Buffer,
  whole: AsyncIterable<Buffer>,
): AsyncGenerator<RawRow> {
  const parser = parse({
    delimiter: delimiterOf(start),
    bom: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
    maxRecordSize: 64 * MAX_CELL_LENGTH,
  });
  const text = Readable.from(decoded(whole));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let rowNo = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      rowNo += 1;
      yield { rowNo, cells: record.map((cell) => cell.trim().slice(0, MAX_CELL_LENGTH)) };
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(
      `The file is broken behind row ${rowNo}: ${error instanceof Error ? error.message : 'unknown'}.`,
    );
  } finally {
    text.destroy();
  }
}

/** Text chunk by chunk; anything but UTF-8 is refused rather than guessed. */
async function* decoded(whole: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of whole) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UnreadableFile('The file is not in UTF-8. Save it as "CSV UTF-8" or .xlsx.');
  }
}

function delimiterOf(start: Buffer): string {
  const line = /^[^\r\n]*/.exec(start.toString('utf8'))?.[0] ?? '';
  const unquoted = line.replaceAll(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}
