export type PostcodeRange = { from: string; to: string };

/** "88000-91309" or one postcode, as people write it; null when it is neither. */
export function readPostcodeRange(text: string): PostcodeRange | null {
  const ends = text
    .split(/[-–—]/)
    .map((end) => end.replace(/\s+/g, ''))
    .filter((end) => end !== '');
  const [from, to = from] = ends;
  if (!from || !to || ends.length > 2) return null;
  const sound = [from, to].every((end) => /^\d{3,10}$/.test(end));
  return sound && from.length === to.length && from <= to ? { from, to } : null;
}

export function writePostcodeRange({ from, to }: PostcodeRange): string {
  return from === to ? from : `${from}–${to}`;
}
