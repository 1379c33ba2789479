export const connectionFields: Record<string, readonly string[]> = {
  Account: ['entries'],
  DistributionProduct: ['holders', 'priceChanges'],
  DistributorSide: ['accounts', 'buyerOrders', 'distributionOrders', 'inventory', 'listings', 'partnerships', 'products', 'skus', 'stockMovementBatches', 'stockMovements'],
  Job: ['rows'],
  Organisation: ['members'],
  SupplierSide: ['accounts', 'invitations', 'partnerships', 'skus', 'stock', 'stockMovements', 'supplyOrders', 'warehouses', 'withdrawals'],
  Viewer: ['jobs', 'notifications'],
};

/** Which types an interface stands for: without it the cache drops `... on UserError`. */
export const possibleTypes: Record<string, string[]> = {
  Node: ['Account', 'AllocationRule', 'Application', 'BuyerOrder', 'Claim', 'DistributionOrder', 'InvitationLink', 'LedgerEntry', 'LedgerTransaction', 'Level', 'ListingMapping', 'Notification', 'Partnership', 'Sku', 'Store', 'SupplierWarehouse', 'Warehouse'],
  UserError: ['AlreadyPushed', 'AlreadyTaken', 'BeyondOwnRights', 'CancellationRequested', 'CombinationUnsupported', 'DeductionTooLarge', 'IdempotencyKeyReused', 'InsufficientBalance', 'InvalidInput', 'InventoryRequired', 'InvitationRefused', 'LocalSkuConflict', 'NotFound', 'NotPartnered', 'NothingPackable', 'NothingToWithdraw', 'OrdersOpen', 'PlanRequired', 'ProductExpired', 'ProductNotEligible', 'ProductUnavailable', 'RateMissing', 'SellerDeliveryNotOffered', 'ShippingNotOffered', 'SkuNotMapped', 'SplitNeeded', 'StaleStockVersion', 'StateConflict', 'StockShort', 'SupplierPlanInactive', 'TooLateToWithdraw', 'TooManyGuesses', 'WarehouseNotMapped', 'WarehouseUnavailable', 'WrongCredentials'],
};
