import type { Work } from '../../platform/work.ts';
import { moveReservations, type ReservationMove } from './move-reservations.ts';

/** An order's reserved units have left the warehouse; what can be promised stays as it is. */
export async function shipReservations(work: Work, move: ReservationMove): Promise<void> {
  await moveReservations(work, move, 'SHIPPED');
}
