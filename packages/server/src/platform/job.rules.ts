/** What long work there is, how far it is, and what became of one item of it. */
export type JobKind =
  | 'SKU_IMPORT'
  | 'LISTING_IMPORT'
  | 'ORDER_IMPORT'
  | 'ORDERS_PACK'
  | 'ORDERS_PUSH'
  | 'CLAIMS_CREATE';
export type JobState = 'RUNNING' | 'FINISHED' | 'FAILED';
export type JobResult = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED';
