/** The file as a whole cannot be taken in; the message is written for the person who uploaded it. */
export class UnreadableFile extends Error {}

/** No list is longer; a file that unpacks to more is refused rather than read for ever. */
export const MAX_TABLE_ROWS = 1_000_000;
/** No cell of an honest list is longer; what is beyond is cut off. */
export const MAX_CELL_LENGTH = 32_767;

/** One line of a table: its cells in the order of the header, trimmed. */
export interface RawRow {
  /** Number of the row as a spreadsheet shows it, the header usually being 1. */
  readonly rowNo: number;
  readonly cells: readonly string[];
}
