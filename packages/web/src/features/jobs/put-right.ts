import type { JobRow } from './job-documents.ts';

/** A refused row whose order has gone on since, by this work or another way. */
export function isPutRight({ result, order, buyerOrder }: JobRow): boolean {
  if (result !== 'REFUSED') return false;
  if (order) return order.state !== 'TO_PUSH' && order.state !== 'PUSH_FAILED';
  return buyerOrder?.state === 'PACKED';
}
