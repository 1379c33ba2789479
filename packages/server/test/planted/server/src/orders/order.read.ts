// breaks: read-only-reads
import { closeOrder } from './commands/close-order.ts';

export const read = closeOrder;
