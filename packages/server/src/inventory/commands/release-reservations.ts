import type { Work } from '../../platform/work.ts';
import { moveReservations, type ReservationMove } from './move-reservations.ts';

/** Gives an order's reserved units back to what can be promised: withdrawn or sent back. */
export async function releaseReservations(work: Work, move: ReservationMove): Promise<void> {
  await moveReservations(work, move, 'RELEASED');
}
