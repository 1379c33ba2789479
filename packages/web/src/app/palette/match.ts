export type Part = { text: string; marked: boolean };

/**
 * How well the words fit: 0 = one of them is nowhere. A name that begins with them stands before one
 * where they begin a later word, and that before one that merely holds them.
 */
export function rank(label: string, more: string, words: string): number {
  const name = fold(label);
  const beside = fold(more);
  let total = 0;
  for (const word of wordsOf(words)) {
    const points = pointsOf(name, word) || (beside.includes(word) ? 1 : 0);
    if (points === 0) return 0;
    total += points;
  }
  return total;
}

function pointsOf(name: string, word: string): number {
  const at = name.indexOf(word);
  if (at < 0) return 0;
  if (at === 0) return 8;
  return startsWord(name, word) ? 4 : 2;
}

function startsWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name[at - 1] ?? '')) return true;
  }
  return false;
}

/** The label cut where the words stand in it, so that they can be marked. */
export function partsOf(label: string, words: string): Part[] {
  const name = fold(label);
  const marked = new Array<boolean>(label.length).fill(false);
  for (const word of wordsOf(words)) {
    const at = name.indexOf(word);
    if (at >= 0) marked.fill(true, at, at + word.length);
  }
  const parts: Part[] = [];
  for (let at = 0; at < label.length; at += 1) {
    const last = parts.at(-1);
    const mark = marked[at] ?? false;
    if (last?.marked === mark) last.text += label[at];
    else parts.push({ text: label[at] ?? '', marked: mark });
  }
  return parts;
}

function wordsOf(words: string): string[] {
  return fold(words).split(/\s+/).filter(Boolean);
}

/** Without case and accents, each letter in its old place: `Đà Nẵng` is found by `da nang`. */
function fold(text: string): string {
  return [...text]
    .map((letter) => {
      const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('đ', 'd');
      return plain.length === letter.length ? plain : letter.toLowerCase();
    })
    .join('');
}
