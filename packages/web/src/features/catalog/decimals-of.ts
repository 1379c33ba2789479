/** Decimals a currency is kept to: none for rupiah and dong, two for the others. */
export const decimalsOf = (currency: string): number =>
  currency === 'IDR' || currency === 'VND' ? 0 : 2;
