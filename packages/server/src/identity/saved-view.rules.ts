import { type InvalidInput, invalidInput } from '../kernel/refusals.ts';
import { requiredText } from '../kernel/text.ts';

/** A column of a list: whether it is shown, and how wide in pixels where somebody said so. */
export interface ViewColumn {
  readonly name: string;
  readonly shown: boolean;
  readonly width: number | null;
}

export interface ViewContent {
  readonly list: string;
  readonly name: string;
  readonly search: string;
  readonly columns: readonly ViewColumn[];
}

/** Own views of one list. */
export const MAX_VIEWS = 50;
const MAX_NAME = 60;
const MAX_SEARCH = 2000;
const MAX_COLUMNS = 60;
const [MIN_WIDTH, MAX_WIDTH] = [40, 1200];

/** A name of a list or of a column, as the screens write them. */
const WORD = /^[A-Za-z][A-Za-z0-9.-]{0,63}$/;

export const isListName = (list: string): boolean => WORD.test(list);

export function checkView({ list, name, search, columns }: ViewContent): InvalidInput[] {
  const faults = [...requiredText('name', name, MAX_NAME).faults];
  if (!isListName(list)) faults.push(invalidInput('list', 'This is not the name of a list.'));
  if (search.length > MAX_SEARCH || /\p{Cc}/u.test(search)) {
    faults.push(invalidInput('search', 'These filters are too many to keep.'));
  }
  if (columns.length > MAX_COLUMNS || columns.some((column) => !isColumn(column))) {
    faults.push(invalidInput('columns', 'These columns are not those of a list.'));
  }
  return faults;
}

function isColumn({ name, width }: ViewColumn): boolean {
  if (!WORD.test(name)) return false;
  return width === null || (width >= MIN_WIDTH && width <= MAX_WIDTH);
}
