/**
 * How much more or less than before, as a share: 0.12 = 12 % more. Null where there was nothing
 * before to compare with. For showing only: a share of money is no money.
 */
export function percentChange(current: number, previous: number): number | null {
  if (previous === 0) return current === 0 ? 0 : null;
  return (current - previous) / Math.abs(previous);
}
