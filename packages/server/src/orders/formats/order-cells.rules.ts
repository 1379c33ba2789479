import { type Currency, exponentOf } from '../../kernel/currency.ts';

/** Hours ahead of UTC in which each country's seller centre writes its times; none has summer time. */
const HOURS_AHEAD: Readonly<Record<string, number>> = {
  MY: 8,
  SG: 8,
  PH: 8,
  CN: 8,
  TW: 8,
  HK: 8,
  BN: 8,
  TH: 7,
  VN: 7,
  ID: 7,
  KH: 7,
  LA: 7,
  MM: 6.5,
  JP: 9,
  KR: 9,
};

const COUNTRIES: Readonly<Record<string, string>> = {
  malaysia: 'MY',
  singapore: 'SG',
  thailand: 'TH',
  vietnam: 'VN',
  'viet nam': 'VN',
  philippines: 'PH',
  'the philippines': 'PH',
  indonesia: 'ID',
  brunei: 'BN',
  'brunei darussalam': 'BN',
  cambodia: 'KH',
  laos: 'LA',
  myanmar: 'MM',
  china: 'CN',
  taiwan: 'TW',
  'hong kong': 'HK',
  japan: 'JP',
  'south korea': 'KR',
};

/**
 * A cell as it was meant: long ids carry a tab, an apostrophe or `="…"` behind or around them so
 * that spreadsheets keep their digits.
 */
export function plainText(cell: string): string {
  const trimmed = cell.replace(/[\u00a0\ufeff\u200b]/g, ' ').trim();
  const quoted = /^="(.*)"$/.exec(trimmed)?.[1] ?? trimmed;
  return quoted.replace(/^'/, '').trim();
}

/** A whole number above zero, or null. */
export function readQuantity(cell: string): number | null {
  const text = plainText(cell).replace(/\.0+$/, '');
  if (!/^\d{1,6}$/.test(text)) return null;
  const value = Number(text);
  return value > 0 ? value : null;
}

/**
 * An amount with whatever stands around it: "RM 1,234.50", "Rp45.000", "₫12,500". Null when the
 * separators could be read two ways; nothing is guessed.
 */
export function readAmount(cell: string, currency: Currency): string | null {
  const text = plainText(cell)
    .replace(/^[^\d-]+/, '')
    .replace(/[^\d]+$/, '')
    .replace(/\s/g, '');
  if (/^\d{1,15}$/.test(text)) return text;
  const decimals = exponentOf(currency);
  const pointed = /^(\d{1,3}(?:,\d{3})*|\d{1,15})\.(\d+)$/.exec(text);
  const commaed = /^(\d{1,3}(?:\.\d{3})*|\d{1,15}),(\d+)$/.exec(text);
  if (/^\d{1,3}(,\d{3})+$/.test(text)) return text.replaceAll(',', '');
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) {
    // With decimals in use, one dot before three digits may be either.
    if (decimals > 0 && text.split('.').length === 2) return null;
    return text.replaceAll('.', '');
  }
  const [, whole, fraction] = pointed ?? commaed ?? [];
  if (whole === undefined || fraction === undefined) return null;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > decimals) return null;
  const units = whole.replace(/[.,]/g, '');
  return kept === '' ? units : `${units}.${kept}`;
}

/** "31/12/2026 23:59:59" or "2026-12-31 23:59", in the clock of the store's country; null if neither. */
export function readInstant(cell: string, country: string): Date | null {
  const text = plainText(cell);
  const clock = '(?:[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?Z?)?$';
  const byDay = new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4})${clock}`).exec(text);
  const byYear = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${clock}`).exec(text);
  const [, a, b, c, hour = '0', minute = '0', second = '0'] = byDay ?? byYear ?? [];
  if (!a || !b || !c) return null;
  const [year, month, day] = (byDay ? [c, b, a] : [a, b, c]).map(Number) as [
    number,
    number,
    number,
  ];
  const local = Date.UTC(year, month - 1, day, Number(hour), Number(minute), Number(second));
  const back = new Date(local);
  const exists =
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    back.getUTCHours() === Number(hour) &&
    back.getUTCMinutes() === Number(minute);
  if (!exists) return null;
  return new Date(local - (HOURS_AHEAD[country] ?? 0) * 3_600_000);
}

/** A country by its English name or its two letters; an empty cell means the store's own. */
export function readCountry(cell: string, storeCountry: string): string | null {
  const text = plainText(cell);
  if (text === '') return storeCountry;
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase();
  return COUNTRIES[text.toLowerCase()] ?? null;
}

/** The text, or null when the cell is empty. */
export function optional(cell: string): string | null {
  const text = plainText(cell);
  return text === '' ? null : text;
}
