// breaks: web-knows-no-server
import { orderTotal } from '../../server/src/orders/order-total.ts';

export const shown = orderTotal;
