const decimalsOf = (amount: string) => amount.split('.')[1]?.length ?? 0;

/** `-1.5` as hundredths: -150. */
function unitsOf(amount: string, decimals: number): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}

/**
 * The sum of decimal numbers, exact however large, with the decimals of the finest of them. The
 * first screen adds amounts: a whole library of arithmetic would be a twentieth of what it loads.
 */
export function addExactly(amounts: readonly string[]): string {
  const decimals = Math.max(0, ...amounts.map(decimalsOf));
  const sum = amounts.reduce((total, amount) => total + unitsOf(amount, decimals), 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
  return `${sum < 0n ? '-' : ''}${whole}${fraction}`;
}

export const isZero = (amount: string) => !/[1-9]/.test(amount);
