export const connectionFields: Record<string, readonly string[]> = {
  Account: ['entries'],
  DistributorSide: ['accounts'],
  Organisation: ['members'],
  SupplierSide: ['accounts'],
};
