/** What a field takes: how many decimals, in which currency, whether below zero. */
export type FigureKind = {
  decimals: number;
  /** The currency whose code or sign may stand beside the figure. */
  currency?: string;
  negative?: boolean;
  /** "12.500" is twelve thousand and more: so it is where the currency has no decimals. */
  pointGroups?: boolean;
};

export type FigureFault =
  | 'notNumber'
  | 'negative'
  | 'decimals'
  | 'ambiguous'
  | 'otherCurrency'
  | 'tooLarge';

export type Reading =
  | { state: 'empty'; figure: '' }
  | { state: 'read'; figure: string }
  | { state: 'refused'; figure: ''; fault: FigureFault };

/** Digits before the point that the API takes. */
const MOST_DIGITS = 15;

/** How people write the currencies of the region beside an amount; their codes are known anyway. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  MYR: ['RM'],
  SGD: ['S$', '$'],
  THB: ['฿', 'BAHT'],
  PHP: ['₱', 'P'],
  IDR: ['RP', 'RP.'],
  VND: ['₫', 'Đ', 'VNĐ'],
  USD: ['US$', '$'],
  CNY: ['¥', 'RMB', '元'],
};

const THAI_ZERO = 0x0e50;

/**
 * Reads a figure as people write and paste it: "1,234.50", "1.234,50", "RM 12.50", "1 234". What can
 * be read in two ways, or not without changing it, is refused: an amount is never guessed at.
 */
export function readFigure(text: string, kind: FigureKind): Reading {
  const plain = text
    .normalize('NFKC')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
    .replace(/[\u2212\u2013\u2014]/g, '-')
    .trim();
  if (plain === '') return { state: 'empty', figure: '' };
  const parts =
    /^(-?)\s*(\p{L}+[.]?|\p{L}*\p{Sc})?\s*(-?)\s*([\d.,'’\s]*\d[.,]?)\s*(\p{L}*\p{Sc}|\p{L}+)?$/u.exec(
      plain,
    );
  if (!parts) return refused('notNumber');
  const [, outer, before = '', inner, digits = '', after = ''] = parts;
  const named = before || after;
  if (named && !isOwn(named, kind.currency)) {
    return refused(kind.currency && isCurrency(named) ? 'otherCurrency' : 'notNumber');
  }
  const amount = separate(digits, kind);
  if (typeof amount !== 'string') return amount;
  const minus = outer || inner;
  if (minus && !kind.negative && /[1-9]/.test(amount)) return refused('negative');
  const [whole = '', fraction = ''] = amount.split('.');
  if (/[1-9]/.test(fraction.slice(kind.decimals))) return refused('decimals');
  if (whole.length > MOST_DIGITS) return refused('tooLarge');
  const kept = fraction.slice(0, kind.decimals);
  const figure = kept ? `${whole}.${kept}` : whole;
  return { state: 'read', figure: minus && kind.negative ? `-${figure}` : figure };
}

const refused = (fault: FigureFault): Reading => ({ state: 'refused', figure: '', fault });

/** Digits with one point, or why they cannot be told apart. */
function separate(text: string, kind: FigureKind): string | Reading {
  const digits = text.replaceAll(/[\s'’]/g, ' ');
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  const decimal = point > comma ? '.' : ',';
  const once = digits.split(decimal).length === 2;
  const both = point >= 0 && comma >= 0;
  // A sign that stands once, behind all others, parts the decimals; one that repeats groups thousands.
  const [whole = '', fraction] =
    Math.max(point, comma) < 0 || !once ? [digits] : digits.split(decimal);
  if (fraction !== undefined && !both && /^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3) {
    const groups = decimal === ',' ? kind.decimals < 3 : kind.pointGroups;
    if (groups) return whole + fraction;
    if (decimal === ',' || kind.decimals < 3) return refused('ambiguous');
  }
  const joined = ungroup(whole);
  if (joined === null || (fraction !== undefined && !/^\d*$/.test(fraction))) {
    return refused('notNumber');
  }
  const plain = joined.replace(/^0+(?=\d)/, '') || '0';
  return fraction ? `${plain}.${fraction}` : plain;
}

/** Takes thousands together; null when they do not stand in threes. */
function ungroup(whole: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  return /^\d{1,3}([ .,])\d{3}(\1\d{3})*$/.test(whole) ? whole.replaceAll(/[ .,]/g, '') : null;
}

const signsOf = (currency: string) => [currency, ...(SIGNS[currency] ?? [])];

function isOwn(named: string, currency: string | undefined): boolean {
  return currency !== undefined && signsOf(currency).includes(named.toUpperCase());
}

const isCurrency = (named: string) =>
  Object.keys(SIGNS).some((currency) => isOwn(named, currency)) || /^[A-Za-z]{3}$/.test(named);
