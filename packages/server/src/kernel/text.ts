import { type InvalidInput, invalidInput } from './refusals.ts';

/** Text as people type it, checked: trimmed, and what is wrong with it. */
export interface CheckedText<T extends string | null> {
  readonly text: T;
  readonly faults: readonly InvalidInput[];
}

/** Line breaks and tabs may stand in a message; other control characters PostgreSQL refuses or hides. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** A text that must be there: 1…max characters. */
export function requiredText(
  path: string,
  value: string | null | undefined,
  max: number,
): CheckedText<string> {
  const checked = optionalText(path, value, max);
  if (checked.text === null && checked.faults.length === 0) {
    return { text: '', faults: [invalidInput(path, 'Please fill this in.')] };
  }
  return { text: checked.text ?? '', faults: checked.faults };
}

/** A text that may be left out; blank is null. */
export function optionalText(
  path: string,
  value: string | null | undefined,
  max: number,
): CheckedText<string | null> {
  const text = value?.trim() ?? '';
  if (text.length > max) {
    return { text, faults: [invalidInput(path, `Use at most ${max} characters.`)] };
  }
  if (CONTROL.test(text)) {
    return { text, faults: [invalidInput(path, 'Remove the control characters.')] };
  }
  return { text: text === '' ? null : text, faults: [] };
}
