export const connectionFields: Record<string, readonly string[]> = {
  Account: ['entries'],
  DistributionProduct: ['priceChanges'],
  DistributorSide: ['accounts', 'buyerOrders', 'distributionOrders', 'inventory', 'listings', 'partnerships', 'products', 'skus', 'stockMovementBatches', 'stockMovements'],
  ImportRun: ['rows'],
  Organisation: ['members'],
  SupplierSide: ['accounts', 'invitations', 'partnerships', 'skus', 'stock', 'stockMovements', 'supplyOrders', 'warehouses'],
  Viewer: ['notifications'],
};
