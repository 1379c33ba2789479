// breaks: slice-order
import { orderTotal } from '../orders/order-total.ts';

export const total = orderTotal;
