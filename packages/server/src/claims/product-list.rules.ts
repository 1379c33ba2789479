/** What My Distribution Products can be ordered by. */
export const PRODUCT_SORTS = {
  CODE: 'Its code, the local one where it is claimed, from A on.',
  NAME: 'Its name, the local one where it is claimed, from A on.',
  PRICE: 'What the distributor pays now, by currency, the lowest first.',
} as const;
export type ProductSort = keyof typeof PRODUCT_SORTS;
