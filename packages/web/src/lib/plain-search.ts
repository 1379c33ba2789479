export type PlainSearch = Record<string, string | string[]>;

/** `?tab=to-push&store=a&store=b`: an address a person can read, send and edit. */
export function parsePlainSearch(search: string): PlainSearch {
  const result: PlainSearch = {};
  for (const [key, value] of new URLSearchParams(search)) {
    const before = result[key];
    if (before === undefined) result[key] = value;
    else result[key] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return result;
}

export function stringifyPlainSearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== '') params.append(key, String(item));
    }
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
