/** What acting on a product needs to know of it. */
export type BulkProduct = {
  id: string;
  name: string;
  product?: { basePrice: { amount: string; currency: string } } | null;
};
