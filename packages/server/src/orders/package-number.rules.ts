/**
 * Numbers for new packages of an order: the order's own number for the first, then "-2", "-3"… A
 * number that was ever used is not used again, so a package stays what it was called.
 */
export function packageNumbers(
  orderNo: string,
  count: number,
  taken: ReadonlySet<string>,
): string[] {
  const numbers: string[] = [];
  for (let no = 1; numbers.length < count; no += 1) {
    const candidate = no === 1 ? orderNo : `${orderNo}-${no}`;
    if (!taken.has(candidate)) numbers.push(candidate);
  }
  return numbers;
}
