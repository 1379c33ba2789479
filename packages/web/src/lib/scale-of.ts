/** The top of an axis that whole numbers up to `most` fit under, easy to read and to halve. */
export function scaleOf(most: number): number {
  if (most <= 4) return 4;
  const size = 10 ** Math.floor(Math.log10(most));
  const step = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].find((times) => times * size >= most) ?? 10;
  const top = Math.round(step * size);
  return top % 2 === 0 ? top : top + 1;
}
